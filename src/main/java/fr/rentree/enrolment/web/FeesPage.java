package fr.rentree.enrolment.web;

import fr.rentree.campaign.CampaignText;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.fee.Money;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Page;
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
    ModelAndView show(Visit visit) {
        return flow.at(Step.FEES, visit, way -> page(visit, way, false));
    }

    @PostMapping
    ModelAndView goOn(Visit visit) {
        return flow.at(Step.FEES, visit, way -> {
            if (!Long.toString(way.fees().totalCents()).equals(visit.request().getParameter("total")))
                return page(visit, way, true);
            if (!way.complete(Step.FEES)) dossiers.acknowledgeFees(way);
            return StepFlow.goOn(Step.FEES, visit, way);
        });
    }

    /** @param changed whether another total was shown before: nobody acknowledges what was not seen */
    private static ModelAndView page(Visit visit, Way way, boolean changed) {
        return Page.of("reinscription/droits", view(visit, way, changed));
    }

    private static FeesView view(Visit visit, Way way, boolean changed) {
        var words = visit.words();
        var fees = way.fees();
        return new FeesView(
                StepFlow.around(
                        Step.FEES, visit, way, Faults.NONE, way.campaign().year()),
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
                        : Texts.of(CampaignText.Key.PAYMENT, way.chosen(), way, words.locale()));
    }
}
