package fr.rentree.enrolment.web;

import fr.rentree.campaign.CampaignText;
import fr.rentree.campaign.Opening;
import fr.rentree.cvec.CvecRule;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Words;
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
    ModelAndView show(Visit visit) {
        return flow.at(Step.INFORMATION, visit, way -> Page.of("reinscription/informations", view(visit, way)));
    }

    @PostMapping
    ModelAndView goOn(Visit visit) {
        return flow.at(Step.INFORMATION, visit, way -> {
            if (visit.caseAsked() != null) return flow.openCase(Step.INFORMATION, visit);
            dossiers.begin(way);
            return StepFlow.goOn(Step.INFORMATION, visit, way);
        });
    }

    private static InformationView view(Visit visit, Way way) {
        return new InformationView(
                StepFlow.around(
                        Step.INFORMATION,
                        visit,
                        way,
                        Faults.NONE,
                        way.campaign().year()),
                way.applies(Step.CHOICE) ? null : offer(way.offers().getFirst(), way),
                cvec(way, visit.words()),
                dates(way, visit.words()),
                Texts.of(
                        CampaignText.Key.INFORMATION,
                        way.choosable(),
                        way,
                        visit.words().locale()),
                Contact.of(way.choosable(), way.university()));
    }

    private static InformationView.Offer offer(Way.Chosen only, Way way) {
        var institute = only.institute();
        return new InformationView.Offer(
                only.programme().label(), institute == null ? way.university().name() : institute.name());
    }

    /** Which year's attestation is needed; nothing for who owes no CVEC. */
    private static @Nullable String cvec(Way way, Words words) {
        var those = way.choosable();
        if (those.stream()
                .noneMatch(it -> CvecRule.liable(it.offer().regime(), it.offer().incoming()))) return null;
        var needed = words.say("enrolment.information.cvec", way.campaign().year());
        var late = CvecYear.said(those, way, words);
        return late == null ? needed : needed + " " + late;
    }

    /** One sentence, or one for each programme where they differ; the grace time is told above. */
    private static List<String> dates(Way way, Words words) {
        var open = way.choosable().stream()
                .filter(it -> it.opening() instanceof Opening.Open)
                .toList();
        var dates = open.stream().map(it -> until(it, words)).distinct().toList();
        if (dates.size() == 1) return List.of(words.say("enrolment.information.until", dates.getFirst()));
        return open.stream()
                .map(it -> words.say(
                        "enrolment.information.until.of", it.programme().label(), until(it, words)))
                .toList();
    }

    private static String until(Way.Chosen each, Words words) {
        return Dates.until(((Opening.Open) each.opening()).closes(), words);
    }
}
