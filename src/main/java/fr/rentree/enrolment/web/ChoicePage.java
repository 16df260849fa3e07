package fr.rentree.enrolment.web;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Typed;
import fr.rentree.shared.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What is ticked, as a form: the keys in their order. */
    record Ticked(List<String> programmes) {}

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
        var saved = keys(way.chosen());
        if (way.complete(Step.CHOICE) && saved.equals(ticked)) return StepFlow.goOn(Step.CHOICE, visit, way);
        if (way.complete(Step.CHOICE) && !visit.base().equals(Optional.of(fingerprint(saved))))
            return conflict(visit, way, ticked, saved);
        dossiers.choose(way, ticked.stream().map(ProgrammeKey::parse).collect(Collectors.toSet()));
        return StepFlow.goOn(Step.CHOICE, visit, way);
    }

    /** Another tab has chosen otherwise: which one counts? */
    private static ModelAndView conflict(Visit visit, Way way, Set<String> ticked, Set<String> saved) {
        var words = visit.words();
        return StepFlow.conflict(
                Step.CHOICE,
                StepFlow.around(Step.CHOICE, visit, way, Faults.NONE, fingerprint(saved)),
                Conflict.rows(lines(way, ticked, words), lines(way, saved, words)),
                Typed.of(new Ticked(List.copyOf(ticked))),
                visit,
                way);
    }

    private static List<Recap.Line> lines(Way way, Set<String> ticked, Words words) {
        return way.choosable().stream()
                .map(it -> new Recap.Line(
                        name(it),
                        words.say(ticked.contains(it.programme().key().toString()) ? "enrolment.yes" : "enrolment.no")))
                .toList();
    }

    /** Two institutes have programmes of one name. */
    private static String name(Way.Chosen each) {
        var label = each.programme().label();
        return each.institute() == null
                ? label
                : label + ", " + each.institute().shortName();
    }

    private static String fingerprint(Set<String> chosen) {
        return StepFlow.fingerprint(new Ticked(chosen.stream().sorted().toList()));
    }

    private static Set<String> ticked(Visit visit, Way way) {
        if (visit.resumed().isPresent()) return resumed(visit);
        var chosen = keys(way.chosen());
        return chosen.isEmpty() && way.choosable().size() == 1 ? keys(way.choosable()) : chosen;
    }

    private static Set<String> resumed(Visit visit) {
        return visit.resumed().orElseThrow().entrySet().stream()
                .filter(it -> isField(it.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Set<String> posted(Visit visit) {
        return visit.request().getParameterMap().entrySet().stream()
                .filter(it -> isField(it.getKey()))
                .flatMap(it -> Arrays.stream(it.getValue()))
                .collect(Collectors.toSet());
    }

    private static boolean isField(String name) {
        return name.equals(FIELD) || name.startsWith(FIELD + "[");
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
                        && !way.choosable().contains(it))
                .map(it ->
                        words.say("enrolment.choice.later", it.programme().label(), Openings.said(it.opening(), words)))
                .toList();
        return Page.of(
                "reinscription/choix",
                new ChoiceView(
                        StepFlow.around(
                                Step.CHOICE,
                                visit,
                                way,
                                Faults.of(problems, words),
                                new Ticked(keys(way.chosen()).stream().sorted().toList())),
                        field,
                        later));
    }
}
