package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.fee.Money;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.Languages;
import fr.rentree.web.Page;
import fr.rentree.web.SummaryRow;
import fr.rentree.web.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** The field of « Terminer » that says what was on screen. */
    private static final String SHOWN = "vu";

    private final StepFlow flow;
    private final Dossiers dossiers;
    private final Languages languages;

    RecapPage(StepFlow flow, Dossiers dossiers, Languages languages) {
        this.flow = flow;
        this.dossiers = dossiers;
        this.languages = languages;
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.at(Step.RECAP, request, journey -> page(request, journey, null));
    }

    /**
     * « Terminer »; pressed again, it leads to the end that is already there. Without a number it leads to the field. What was
     * changed since the page was shown, in another tab or on another device, is shown first: nobody finishes what was not seen.
     */
    @PostMapping
    ModelAndView finish(StepRequest request) {
        return flow.at(Step.RECAP, request, journey -> {
            if (journey.lacksNumber()) return Page.seeOther(NUMBER);
            var shown = Objects.requireNonNullElse(request.request().getParameter(SHOWN), "");
            if (!shown.equals(String.join(".", marks(journey))))
                return page(request, journey, new HashSet<>(List.of(shown.split("\\."))));
            dossiers.finish(journey, request.words().locale());
            return Page.seeOther(EndPage.PATH);
        });
    }

    private ModelAndView page(StepRequest request, Journey journey, @Nullable Set<String> seen) {
        return Page.of("reinscription/recapitulatif", view(request, journey, seen));
    }

    /** A mark for each line and one for the fees, the same in both languages. */
    private List<String> marks(Journey journey) {
        var fees = new Recap.Line("", Long.toString(journey.fees().totalCents()));
        return Stream.concat(lines(journey, languages.french()), Stream.of(fees))
                .map(it -> Integer.toHexString((it.label() + "\0" + it.value()).hashCode()))
                .toList();
    }

    private static Stream<Recap.Line> lines(Journey journey, Words words) {
        return Recap.of(journey, words).sections().stream().flatMap(it -> it.lines().stream());
    }

    private static List<SummaryRow> changed(List<Recap.Line> lines, List<String> marks, Set<String> seen) {
        return IntStream.range(0, lines.size())
                .filter(i -> !seen.contains(marks.get(i)))
                .mapToObj(lines::get)
                .map(it -> new SummaryRow(it.label(), it.value(), null))
                .toList();
    }

    private RecapView view(StepRequest request, Journey journey, @Nullable Set<String> seen) {
        var words = request.words();
        var marks = marks(journey);
        return new RecapView(
                StepFlow.around(
                        Step.RECAP,
                        request,
                        journey,
                        ErrorSummary.NONE,
                        journey.campaign().year()),
                Recap.of(journey, words).sections().stream()
                        .map(it -> group(it, journey, words))
                        .toList(),
                String.join(".", marks),
                seen == null ? null : changed(lines(journey, words).toList(), marks, seen),
                Money.written(journey.fees().totalCents(), words.locale()),
                journey.progress().applies(Step.FEES)
                        ? List.of()
                        : journey.fees().sentences().stream()
                                .map(it -> words.say(it.key(), it.arguments().toArray()))
                                .toList(),
                journey.lacksNumber(),
                !journey.dossier().ownCorrections().isEmpty());
    }

    private static RecapView.Group group(Recap.Section section, Journey journey, Words words) {
        return new RecapView.Group(
                section.title(),
                digest(section, words),
                section.lines().stream()
                        .map(line ->
                                new SummaryRow(line.label(), shown(line, journey, words), change(section.step(), line)))
                        .toList());
    }

    /** Whether an e-mail is confirmed is no answer: it is said beside it, and changes nothing of what was seen. */
    private static String shown(Recap.Line line, Journey journey, Words words) {
        return "email".equals(line.field()) && journey.dossier().unconfirmed(line.value())
                ? words.say("enrolment.recap.email.unconfirmed", line.value())
                : line.value();
    }

    /** « Modifier »: to this one answer, the rest of its step being folded. */
    private static @Nullable String change(@Nullable Step step, Recap.Line line) {
        if (step == null || line.fixed()) return null;
        return step.path() + BACK + (step == Step.CHOICE ? "" : "&champ=" + line.field());
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
