package fr.rentree.enrolment.web;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FlatForm;
import fr.rentree.web.FormField;
import fr.rentree.web.Page;
import fr.rentree.web.Words;
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

    /** The form: the keys that are ticked, in their order. */
    record Ticked(List<String> programmes) {}

    ChoicePage(StepFlow flow, Dossiers dossiers) {
        this.flow = flow;
        this.dossiers = dossiers;
    }

    @GetMapping
    ModelAndView show(StepRequest request) {
        return flow.at(
                Step.CHOICE, request, journey -> page(request, journey, ticked(request, journey), new FormProblems()));
    }

    @PostMapping
    ModelAndView save(StepRequest request) {
        return flow.at(Step.CHOICE, request, journey -> save(request, journey));
    }

    private ModelAndView save(StepRequest request, Journey journey) {
        if (request.caseAsked() != null) return flow.openCase(Step.CHOICE, request);
        var ticked = posted(request);
        var choosable = keys(journey.programmes().choosable());
        var problems = new FormProblems();
        if (ticked.isEmpty() || !choosable.containsAll(ticked))
            problems.add(FIELD, "enrolment.choice.programmes.missing");
        var kept = journey.programmes().choosable().stream()
                .filter(it -> it.enrolment() instanceof Enrolment.Started started
                        && !started.revocable()
                        && !ticked.contains(it.programme().key().toString()))
                .toList();
        if (!kept.isEmpty())
            problems.add(
                    FIELD,
                    "enrolment.choice.programmes.finished",
                    kept.getFirst().programme().label());
        if (!problems.none()) return page(request, journey, ticked, problems);
        var saved = keys(journey.programmes().chosen());
        if (journey.progress().complete(Step.CHOICE) && saved.equals(ticked))
            return StepFlow.goOn(Step.CHOICE, request, journey);
        if (journey.progress().complete(Step.CHOICE) && !request.base().equals(Optional.of(fingerprint(saved))))
            return conflict(request, journey, ticked, saved);
        dossiers.choose(journey, ticked.stream().map(ProgrammeKey::parse).collect(Collectors.toSet()));
        return StepFlow.goOn(Step.CHOICE, request, journey);
    }

    /** Another tab has chosen otherwise: which one counts? */
    private static ModelAndView conflict(StepRequest request, Journey journey, Set<String> ticked, Set<String> saved) {
        var words = request.words();
        return StepFlow.conflict(
                Step.CHOICE,
                StepFlow.around(Step.CHOICE, request, journey, ErrorSummary.NONE, fingerprint(saved)),
                VersionConflict.rows(lines(journey, ticked, words), lines(journey, saved, words)),
                FlatForm.of(new Ticked(List.copyOf(ticked))),
                request,
                journey);
    }

    private static List<Recap.Line> lines(Journey journey, Set<String> ticked, Words words) {
        return journey.programmes().choosable().stream()
                .map(it -> new Recap.Line(
                        name(it),
                        words.say(ticked.contains(it.programme().key().toString()) ? "enrolment.yes" : "enrolment.no")))
                .toList();
    }

    /** Two institutes have programmes of one name. */
    private static String name(Programmes.Chosen each) {
        var label = each.programme().label();
        return each.institute() == null
                ? label
                : label + ", " + each.institute().shortName();
    }

    private static String fingerprint(Set<String> chosen) {
        return StepFlow.fingerprint(new Ticked(chosen.stream().sorted().toList()));
    }

    private static Set<String> ticked(StepRequest request, Journey journey) {
        if (request.resumed().isPresent()) return resumed(request);
        var chosen = keys(journey.programmes().chosen());
        return chosen.isEmpty() && journey.programmes().choosable().size() == 1
                ? keys(journey.programmes().choosable())
                : chosen;
    }

    private static Set<String> resumed(StepRequest request) {
        return request.resumed().orElseThrow().entrySet().stream()
                .filter(it -> isField(it.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    private static Set<String> posted(StepRequest request) {
        return request.request().getParameterMap().entrySet().stream()
                .filter(it -> isField(it.getKey()))
                .flatMap(it -> Arrays.stream(it.getValue()))
                .collect(Collectors.toSet());
    }

    private static boolean isField(String name) {
        return name.equals(FIELD) || name.startsWith(FIELD + "[");
    }

    private static Set<String> keys(List<Programmes.Chosen> offers) {
        return offers.stream().map(it -> it.programme().key().toString()).collect(Collectors.toSet());
    }

    private static ModelAndView page(StepRequest request, Journey journey, Set<String> ticked, FormProblems problems) {
        var words = request.words();
        var problem = problems.of(FIELD);
        var options = journey.programmes().choosable().stream()
                .map(it -> new FormField.Option(
                        it.programme().key().toString(),
                        it.programme().label(),
                        it.institute() == null
                                ? journey.university().name()
                                : it.institute().name(),
                        ticked.contains(it.programme().key().toString())))
                .toList();
        var field = new FormField(
                FIELD,
                words.say(options.size() == 1 ? "enrolment.choice.programme" : "enrolment.choice.programmes"),
                options.size() == 1 ? null : words.say("enrolment.choice.programmes.hint"),
                "",
                problem == null
                        ? null
                        : words.say(problem.key(), problem.arguments().toArray()),
                options);
        var later = journey.programmes().offers().stream()
                .filter(it -> it.enrolment() instanceof Enrolment.Offered
                        && !journey.programmes().choosable().contains(it))
                .map(it -> words.say(
                        "enrolment.choice.later", it.programme().label(), OpeningWords.said(it.opening(), words)))
                .toList();
        return Page.of(
                "reinscription/choix",
                new ChoiceView(
                        StepFlow.around(
                                Step.CHOICE,
                                request,
                                journey,
                                ErrorSummary.of(problems, words),
                                new Ticked(keys(journey.programmes().chosen()).stream()
                                        .sorted()
                                        .toList())),
                        field,
                        later));
    }
}
