package fr.rentree.enrolment.web;

import fr.rentree.campaign.CampaignText;
import fr.rentree.campaign.EnrolmentOpening;
import fr.rentree.enrolment.CvecLiability;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.enrolment.Step;
import fr.rentree.web.DateText;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.Page;
import fr.rentree.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Informations »: what to have at hand, the dates, the texts of university and institute. */
@Controller
@RequestMapping("/reinscription/informations")
class InformationPage {

    private final StepFlow flow;
    private final Dossiers dossiers;

    InformationPage(StepFlow flow, Dossiers dossiers) {
        this.flow = flow;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.at(
                Step.INFORMATION, request, journey -> Page.of("reinscription/informations", view(request, journey)));
    }

    @PostMapping
    ModelAndView goOn(StepRequest request) {
        return flow.at(Step.INFORMATION, request, journey -> {
            if (request.caseAsked() != null) return flow.openCase(Step.INFORMATION, request);
            dossiers.begin(journey);
            return StepFlow.goOn(Step.INFORMATION, request, journey);
        });
    }

    private static InformationView view(StepRequest request, Journey journey) {
        return new InformationView(
                StepFlow.around(
                        Step.INFORMATION,
                        request,
                        journey,
                        ErrorSummary.NONE,
                        journey.campaign().year()),
                journey.progress().applies(Step.CHOICE)
                        ? null
                        : offer(journey.programmes().offers().getFirst(), journey),
                cvec(journey, request.words()),
                dates(journey, request.words()),
                CampaignTexts.of(
                        CampaignText.Key.INFORMATION,
                        journey.programmes().choosable(),
                        journey,
                        request.words().locale()),
                StudentContact.of(journey.programmes().choosable(), journey.university()));
    }

    private static InformationView.Offer offer(Programmes.Chosen only, Journey journey) {
        var institute = only.institute();
        return new InformationView.Offer(
                only.programme().label(),
                institute == null ? journey.university().name() : institute.name());
    }

    /** Which year's attestation is needed; nothing for who owes no CVEC. */
    private static @Nullable String cvec(Journey journey, Words words) {
        var those = journey.programmes().choosable();
        if (those.stream().noneMatch(CvecLiability::liable)) return null;
        var needed = words.say("enrolment.information.cvec", journey.campaign().year());
        var late = CvecYear.said(those, journey, words);
        return late == null ? needed : needed + " " + late;
    }

    /** One sentence, or one for each programme where they differ; the grace time is told above. */
    private static List<String> dates(Journey journey, Words words) {
        var open = journey.programmes().choosable().stream()
                .filter(it -> it.opening() instanceof EnrolmentOpening.Open)
                .toList();
        var dates = open.stream().map(it -> until(it, words)).distinct().toList();
        if (dates.size() == 1) return List.of(words.say("enrolment.information.until", dates.getFirst()));
        return open.stream()
                .map(it -> words.say(
                        "enrolment.information.until.of", it.programme().label(), until(it, words)))
                .toList();
    }

    private static String until(Programmes.Chosen each, Words words) {
        return DateText.until(((EnrolmentOpening.Open) each.opening()).closes(), words);
    }
}
