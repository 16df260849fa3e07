package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.fee.Money;
import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Récapitulatif »: all answers, each with « Modifier », and « Terminer l'inscription administrative ». */
@Controller
@RequestMapping("/reinscription/recapitulatif")
class RecapPage {

    private static final String BACK = "?retour=recapitulatif";

    /** Where the CVEC number is typed, the one thing that may be left for last. */
    private static final String NUMBER = Step.PERSONAL.path() + BACK + "#cvec";

    /** So many answers stand on a folded line: more would not be read there. */
    private static final int DIGEST = 4;

    private final StepFlow flow;
    private final Dossiers dossiers;

    RecapPage(StepFlow flow, Dossiers dossiers) {
        this.flow = flow;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(Visit visit) {
        return flow.at(Step.RECAP, visit, way -> Page.of("reinscription/recapitulatif", view(visit, way)));
    }

    /** « Terminer »; pressed again, it leads to the end that is already there. Without a number it leads to the field. */
    @PostMapping
    ModelAndView finish(Visit visit) {
        return flow.at(Step.RECAP, visit, way -> {
            if (way.lacksNumber()) return Page.seeOther(NUMBER);
            dossiers.finish(way, visit.words().locale());
            return Page.seeOther(EndPage.PATH);
        });
    }

    private static RecapView view(Visit visit, Way way) {
        var words = visit.words();
        return new RecapView(
                StepFlow.around(
                        Step.RECAP, visit, way, Faults.NONE, way.campaign().year()),
                Recap.of(way, words).sections().stream()
                        .map(it -> group(it, words))
                        .toList(),
                Money.written(way.fees().totalCents(), words.locale()),
                way.applies(Step.FEES)
                        ? List.of()
                        : way.fees().sentences().stream()
                                .map(it -> words.say(it.key(), it.arguments().toArray()))
                                .toList(),
                way.lacksNumber(),
                !way.dossier().ownCorrections().isEmpty());
    }

    private static RecapView.Group group(Recap.Section section, Words words) {
        var change = section.step() == null ? null : section.step().path() + BACK;
        return new RecapView.Group(
                section.title(),
                digest(section, words),
                section.lines().stream()
                        .map(line -> new Answer(line.label(), line.value(), line.fixed() ? null : change))
                        .toList());
    }

    /** The first answers that say something without their questions: « Oui » does not. */
    private static String digest(Recap.Section section, Words words) {
        var silent = Set.of(words.say("enrolment.yes"), words.say("enrolment.no"));
        return section.lines().stream()
                .map(Recap.Line::value)
                .filter(it -> !silent.contains(it))
                .limit(DIGEST)
                .collect(Collectors.joining(" · "));
    }
}
