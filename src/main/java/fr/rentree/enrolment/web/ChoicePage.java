package fr.rentree.enrolment.web;

import fr.rentree.campaign.Opening;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Choix de l'inscription »: the offers made to this student; ticked already where there is one. */
@Controller
@RequestMapping("/reinscription/choix")
class ChoicePage {

    private static final String FIELD = "programmes";

    private final StepFlow flow;
    private final Dossiers dossiers;

    ChoicePage(StepFlow flow, Dossiers dossiers) {
        this.flow = flow;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(Visit visit) {
        return flow.at(Step.CHOICE, visit, way -> page(visit, way, ticked(visit, way), new Problems()));
    }

    @PostMapping
    ModelAndView save(Visit visit) {
        return flow.at(Step.CHOICE, visit, way -> save(visit, way));
    }

    private ModelAndView save(Visit visit, Way way) {
        if (visit.caseAsked() != null) return flow.openCase(Step.CHOICE, visit);
        var ticked = posted(visit);
        var choosable = keys(way.choosable());
        var problems = new Problems();
        if (ticked.isEmpty() || !choosable.containsAll(ticked))
            problems.add(FIELD, "enrolment.choice.programmes.missing");
        var kept = way.choosable().stream()
                .filter(it -> it.enrolment() instanceof Enrolment.Started started
                        && !started.revocable()
                        && !ticked.contains(it.programme().key().toString()))
                .toList();
        if (!kept.isEmpty())
            problems.add(
                    FIELD,
                    "enrolment.choice.programmes.finished",
                    kept.getFirst().programme().label());
        if (!problems.none()) return page(visit, way, ticked, problems);
        if (!way.complete(Step.CHOICE) || !keys(way.chosen()).equals(ticked))
            dossiers.choose(way, ticked.stream().map(ProgrammeKey::parse).collect(Collectors.toSet()));
        return StepFlow.goOn(Step.CHOICE, visit);
    }

    private static Set<String> ticked(Visit visit, Way way) {
        if (visit.resumed().isPresent()) return resumed(visit);
        var chosen = keys(way.chosen());
        return chosen.isEmpty() && way.choosable().size() == 1 ? keys(way.choosable()) : chosen;
    }

    private static Set<String> resumed(Visit visit) {
        return visit.resumed().orElseThrow().entrySet().stream()
                .filter(it -> it.getKey().equals(FIELD) || it.getKey().startsWith(FIELD + "["))
                .map(java.util.Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Set<String> posted(Visit visit) {
        var values = visit.request().getParameterValues(FIELD);
        return values == null ? Set.of() : Arrays.stream(values).collect(Collectors.toSet());
    }

    private static Set<String> keys(List<Way.Chosen> offers) {
        return offers.stream().map(it -> it.programme().key().toString()).collect(Collectors.toSet());
    }

    private static ModelAndView page(Visit visit, Way way, Set<String> ticked, Problems problems) {
        var words = visit.words();
        var problem = problems.of(FIELD);
        var options = way.choosable().stream()
                .map(it -> new Field.Option(
                        it.programme().key().toString(),
                        it.programme().label(),
                        it.institute() == null
                                ? way.university().name()
                                : it.institute().name(),
                        ticked.contains(it.programme().key().toString())))
                .toList();
        var field = new Field(
                FIELD,
                words.say(options.size() == 1 ? "enrolment.choice.programme" : "enrolment.choice.programmes"),
                options.size() == 1 ? null : words.say("enrolment.choice.programmes.hint"),
                "",
                problem == null
                        ? null
                        : words.say(problem.key(), problem.arguments().toArray()),
                options);
        var later = way.offers().stream()
                .filter(it -> it.enrolment() instanceof Enrolment.Offered
                        && !it.opening().mayStart())
                .map(it -> words.say("enrolment.choice.later", it.programme().label(), opening(it.opening(), visit)))
                .toList();
        return Page.of(
                "reinscription/choix",
                new ChoiceView(
                        StepFlow.around(
                                Step.CHOICE,
                                visit,
                                way,
                                Faults.of(problems, words),
                                way.campaign().year()),
                        field,
                        later));
    }

    private static String opening(Opening opening, Visit visit) {
        var words = visit.words();
        return switch (opening) {
            case Opening.NotYet notYet -> words.say("enrolment.opening.from", Dates.dateTime(notYet.opens(), words));
            case Opening.Open open -> words.say("enrolment.opening.until", Dates.until(open.closes(), words));
            case Opening.Grace grace -> words.say("enrolment.opening.until", Dates.until(grace.until(), words));
            case Opening.Closed closed -> words.say("enrolment.opening.closed", Dates.until(closed.since(), words));
            case Opening.None _ -> words.say("enrolment.opening.none");
        };
    }
}
