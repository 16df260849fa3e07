package fr.rentree.enrolment.web;

import fr.rentree.campaign.CampaignText;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Step;
import fr.rentree.fee.Money;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Montant des droits »: lines, exemptions with their legal reason, total. */
@Controller
@RequestMapping("/reinscription/droits")
class FeesPage {

    private final StepFlow flow;
    private final Dossiers dossiers;

    FeesPage(StepFlow flow, Dossiers dossiers) {
        this.flow = flow;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.at(Step.FEES, request, journey -> page(request, journey, false));
    }

    @PostMapping
    ModelAndView goOn(StepRequest request) {
        return flow.at(Step.FEES, request, journey -> {
            if (!Long.toString(journey.fees().totalCents())
                    .equals(request.request().getParameter("total"))) return page(request, journey, true);
            if (!journey.progress().complete(Step.FEES)) dossiers.acknowledgeFees(journey);
            return StepFlow.goOn(Step.FEES, request, journey);
        });
    }

    /** @param changed whether another total was shown before: nobody acknowledges what was not seen */
    private static ModelAndView page(StepRequest request, Journey journey, boolean changed) {
        return Page.of("reinscription/droits", view(request, journey, changed));
    }

    private static FeesView view(StepRequest request, Journey journey, boolean changed) {
        var words = request.words();
        var fees = journey.fees();
        return new FeesView(
                StepFlow.around(
                        Step.FEES,
                        request,
                        journey,
                        ErrorSummary.NONE,
                        journey.campaign().year()),
                fees.lines().stream()
                        .map(line -> new FeesView.Line(
                                words.say(line.key(), line.arguments().toArray()),
                                Money.written(line.cents(), words.locale()),
                                line.exemption() == null
                                        ? null
                                        : words.say(
                                                "enrolment.fees.exempt",
                                                words.say(line.exemption()),
                                                Money.written(line.waivedCents(), words.locale()))))
                        .toList(),
                Money.written(fees.totalCents(), words.locale()),
                fees.totalCents(),
                changed,
                fees.sentences().stream()
                        .map(it -> words.say(it.key(), it.arguments().toArray()))
                        .toList(),
                fees.totalCents() == 0
                        ? List.of()
                        : CampaignTexts.of(
                                CampaignText.Key.PAYMENT, journey.programmes().chosen(), journey, words.locale()));
    }
}
