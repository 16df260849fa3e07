package fr.rentree.enrolment.web;

import fr.rentree.campaign.CampaignText;
import fr.rentree.campaign.Opening;
import fr.rentree.cvec.CvecRule;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.institute.Institute;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Page;
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
            dossiers.begin(way);
            return StepFlow.goOn(Step.INFORMATION, visit);
        });
    }

    private static InformationView view(Visit visit, Way way) {
        var institute = way.institute().map(Institute::code).orElse(null);
        var texts = way.campaign()
                .texts(CampaignText.Key.INFORMATION, institute, visit.words().locale());
        return new InformationView(
                StepFlow.around(
                        Step.INFORMATION,
                        visit,
                        way,
                        Faults.NONE,
                        way.campaign().year()),
                way.choosable().stream()
                        .anyMatch(it -> CvecRule.liable(it.offer().regime(), false)),
                way.choosable().stream()
                        .map(Way.Chosen::opening)
                        .filter(Opening.Open.class::isInstance)
                        .map(it -> Dates.until(((Opening.Open) it).closes(), visit.words()))
                        .findFirst()
                        .orElse(null),
                texts.stream().map(CampaignText::html).toList(),
                Contact.of(way));
    }
}
