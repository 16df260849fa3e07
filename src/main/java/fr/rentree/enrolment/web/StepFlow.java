package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Parsed;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FlatForm;
import fr.rentree.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The course of a request that all steps share: redirects to the page that is allowed, keeps what was typed, saves
 * once, and offers a clear choice where two tabs differ.
 */
@Component
class StepFlow {

    private static final int TRIES = 3;

    private final Dossiers dossiers;

    StepFlow(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** A step's page, or where the way stands instead; read again where somebody saved in between. */
    ModelAndView at(Step step, StepRequest request, Function<Journey, ModelAndView> page) {
        for (int i = 1; ; i++) {
            var journey = dossiers.way(request.student());
            try {
                return elsewhere(step, request, journey).orElseGet(() -> page.apply(journey));
            } catch (Dossiers.Closed e) {
                return tooLate(step, request);
            } catch (Dossiers.Outdated e) {
                if (i == TRIES) throw e;
            }
        }
    }

    <F extends Record, A> ModelAndView show(StepForm<F, A> step, Class<F> type, StepRequest request) {
        return at(step.step(), request, journey -> {
            var form =
                    request.resumed().map(typed -> FormReader.bind(type, typed)).orElseGet(() -> step.stored(journey));
            return step.page(request, journey, form, new FormProblems());
        });
    }

    <F extends Record, A> ModelAndView save(StepForm<F, A> step, F form, StepRequest request) {
        return at(step.step(), request, journey -> save(step, form, request, journey));
    }

    private <F extends Record, A> ModelAndView save(StepForm<F, A> step, F form, StepRequest request, Journey journey) {
        if (request.caseAsked() != null) return openCase(step.step(), request);
        return switch (step.check(form, journey)) {
            case Parsed.Wrong<A>(var problems) -> step.page(request, journey, form, problems);
            case Parsed.Valid<A>(var answers) -> save(step, form, answers, request, journey);
        };
    }

    /** The student asks for something else than going on: what was typed waits, and a case opens. */
    ModelAndView openCase(Step step, StepRequest request) {
        request.keep();
        return Page.seeOther("/demandes/nouvelle?type=" + request.caseAsked() + "&etape=" + step.slug());
    }

    private <F extends Record, A> ModelAndView save(
            StepForm<F, A> step, F form, A answers, StepRequest request, Journey journey) {
        var saved = step.saved(journey);
        if (saved != null
                && !answers.equals(saved)
                && !request.base().equals(Optional.of(fingerprint(step.stored(journey)))))
            return conflict(step, form, answers, saved, request, journey);
        return switch (step.confirm(request, journey, form, answers)) {
            case Parsed.Wrong<A>(var problems) -> step.page(request, journey, form, problems);
            case Parsed.Valid<A>(var confirmed) -> {
                if (!confirmed.equals(saved)) step.save(request, journey, confirmed);
                yield goOn(step.step(), request, journey, step.remark(form, confirmed));
            }
        };
    }

    /** After a step: back to the recap for who came from there, else to the next one. */
    static ModelAndView goOn(Step step, StepRequest request, Journey journey) {
        return goOn(step, request, journey, "");
    }

    private static ModelAndView goOn(Step step, StepRequest request, Journey journey, String remark) {
        request.dropKept();
        return Page.seeOther((request.fromRecap() ? Step.RECAP : journey.after(step)).path() + remark);
    }

    private <F extends Record, A> ModelAndView conflict(
            StepForm<F, A> step, F form, A typed, A saved, StepRequest request, Journey journey) {
        var mine = step.lines(typed, journey, request.words());
        var theirs = step.lines(saved, journey, request.words());
        var stepFrame = around(step.step(), request, journey, ErrorSummary.NONE, fingerprint(step.stored(journey)));
        return conflict(
                step.step(), stepFrame, VersionConflict.rows(mine, theirs), FlatForm.of(form), request, journey);
    }

    static ModelAndView conflict(
            Step step,
            StepFrame stepFrame,
            List<VersionConflict.Row> rows,
            Map<String, String> typed,
            StepRequest request,
            Journey journey) {
        var keep = request.fromRecap() ? Step.RECAP : journey.after(step);
        return Page.of("reinscription/conflit", new ConflictView(stepFrame, rows, typed, keep.path()));
    }

    static StepFrame around(Step step, StepRequest request, Journey journey, ErrorSummary faults, Record stored) {
        return around(step, request, journey, faults, request.base().orElseGet(() -> fingerprint(stored)));
    }

    static StepFrame around(Step step, StepRequest request, Journey journey, ErrorSummary faults, String base) {
        return new StepFrame(
                request.frame(),
                ProgressViews.of(journey, step, request.words()),
                faults,
                base,
                request.action(),
                request.resumed().isPresent(),
                request.only(),
                request.fromRecap() ? Step.RECAP.path() : null,
                ReopeningWords.said(journey, request.words()),
                StudentContact.of(journey.concerned(), journey.university()),
                AddressRemarks.said(request, journey),
                journey.dossier().notes().stream()
                        .filter(note -> note.step() == step)
                        .map(note -> new StepFrame.CaseLine(
                                request.words()
                                        .say(
                                                note.open()
                                                        ? "enrolment.case.open." + note.type()
                                                        : "enrolment.case.settled"),
                                "/demandes/" + note.id()))
                        .toList());
    }

    /** Where the student has to be instead: home while nothing is open, the first incomplete step before this one. */
    private static Optional<ModelAndView> elsewhere(Step step, StepRequest request, Journey journey) {
        if (!journey.open())
            return Optional.of(finished(journey) ? Page.seeOther(EndPage.PATH) : tooLate(step, request));
        if (!journey.reachable(step))
            return Optional.of(Page.seeOther(journey.current().path()));
        return Optional.empty();
    }

    /** What is sent after the window and its grace time waits for the case that may still help. */
    private static ModelAndView tooLate(Step step, StepRequest request) {
        if (!request.request().getMethod().equals("POST")) return Page.seeOther("/");
        request.keep();
        return Page.seeOther("/?" + HomePage.TOO_LATE + "=" + step.slug());
    }

    private static boolean finished(Journey journey) {
        return !EndPage.ended(journey).isEmpty();
    }

    /** Of the texts of a form, by Java's own definition of their hash: the same in every process. */
    static String fingerprint(Record form) {
        return Integer.toHexString(Map.copyOf(FlatForm.of(form)).hashCode());
    }
}
