package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Checked;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What all steps have in common: who may see a page and where else to go, keeping what was typed, saving once, and a clear
 * choice where two tabs differ.
 */
@Component
class StepFlow {

    private static final int TRIES = 3;

    private final Dossiers dossiers;

    StepFlow(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /** A step's page, or where the way stands instead; read again where somebody saved in between. */
    ModelAndView at(Step step, Visit visit, Function<Way, ModelAndView> page) {
        for (int i = 1; ; i++) {
            var way = dossiers.way(visit.student());
            try {
                return elsewhere(step, visit, way).orElseGet(() -> page.apply(way));
            } catch (Dossiers.Closed e) {
                return tooLate(step, visit);
            } catch (Dossiers.Outdated e) {
                if (i == TRIES) throw e;
            }
        }
    }

    <F extends Record, A> ModelAndView show(StepForm<F, A> step, Class<F> type, Visit visit) {
        return at(step.step(), visit, way -> {
            var form = visit.resumed().map(typed -> Forms.bind(type, typed)).orElseGet(() -> step.stored(way));
            return step.page(visit, way, form, new Problems());
        });
    }

    <F extends Record, A> ModelAndView save(StepForm<F, A> step, F form, Visit visit) {
        return at(step.step(), visit, way -> save(step, form, visit, way));
    }

    private <F extends Record, A> ModelAndView save(StepForm<F, A> step, F form, Visit visit, Way way) {
        if (visit.caseAsked() != null) return openCase(step.step(), visit);
        return switch (step.check(form, way)) {
            case Checked.Wrong<A>(var problems) -> step.page(visit, way, form, problems);
            case Checked.Valid<A>(var answers) -> save(step, form, answers, visit, way);
        };
    }

    /** The student asks for something else than going on: what was typed waits, and a case opens. */
    ModelAndView openCase(Step step, Visit visit) {
        visit.keep();
        return Page.seeOther("/demandes/nouvelle?type=" + visit.caseAsked() + "&etape=" + step.slug());
    }

    private <F extends Record, A> ModelAndView save(StepForm<F, A> step, F form, A answers, Visit visit, Way way) {
        var saved = step.saved(way);
        if (saved != null && !answers.equals(saved) && !visit.base().equals(Optional.of(fingerprint(step.stored(way)))))
            return conflict(step, form, answers, saved, visit, way);
        return switch (step.confirm(visit, way, form, answers)) {
            case Checked.Wrong<A>(var problems) -> step.page(visit, way, form, problems);
            case Checked.Valid<A>(var confirmed) -> {
                if (!confirmed.equals(saved)) step.save(visit, way, confirmed);
                yield goOn(step.step(), visit, way, step.remark(form, confirmed));
            }
        };
    }

    /** After a step: back to the recap for who came from there, else to the next one. */
    static ModelAndView goOn(Step step, Visit visit, Way way) {
        return goOn(step, visit, way, "");
    }

    private static ModelAndView goOn(Step step, Visit visit, Way way, String remark) {
        visit.dropKept();
        return Page.seeOther((visit.fromRecap() ? Step.RECAP : way.after(step)).path() + remark);
    }

    private <F extends Record, A> ModelAndView conflict(
            StepForm<F, A> step, F form, A typed, A saved, Visit visit, Way way) {
        var mine = step.lines(typed, way, visit.words());
        var theirs = step.lines(saved, way, visit.words());
        var around = around(step.step(), visit, way, Faults.NONE, fingerprint(step.stored(way)));
        return conflict(step.step(), around, Conflict.rows(mine, theirs), Typed.of(form), visit, way);
    }

    static ModelAndView conflict(
            Step step, Around around, List<Conflict.Row> rows, Map<String, String> typed, Visit visit, Way way) {
        var keep = visit.fromRecap() ? Step.RECAP : way.after(step);
        return Page.of("reinscription/conflit", new ConflictView(around, rows, typed, keep.path()));
    }

    static Around around(Step step, Visit visit, Way way, Faults faults, Record stored) {
        return around(step, visit, way, faults, visit.base().orElseGet(() -> fingerprint(stored)));
    }

    static Around around(Step step, Visit visit, Way way, Faults faults, String base) {
        return new Around(
                visit.frame(),
                Progresses.of(way, step, visit.words()),
                faults,
                base,
                visit.action(),
                visit.resumed().isPresent(),
                visit.only(),
                visit.fromRecap() ? Step.RECAP.path() : null,
                Reopenings.said(way, visit.words()),
                Contact.of(way.concerned(), way.university()),
                AddressRemarks.said(visit, way),
                way.dossier().notes().stream()
                        .filter(note -> note.step() == step)
                        .map(note -> new Around.CaseLine(
                                visit.words()
                                        .say(
                                                note.open()
                                                        ? "enrolment.case.open." + note.type()
                                                        : "enrolment.case.settled"),
                                "/demandes/" + note.id()))
                        .toList());
    }

    /** Where the student has to be instead: home while nothing is open, the first incomplete step before this one. */
    private static Optional<ModelAndView> elsewhere(Step step, Visit visit, Way way) {
        if (!way.open()) return Optional.of(finished(way) ? Page.seeOther(EndPage.PATH) : tooLate(step, visit));
        if (!way.reachable(step)) return Optional.of(Page.seeOther(way.current().path()));
        return Optional.empty();
    }

    /** What is sent after the window and its grace time waits for the case that may still help. */
    private static ModelAndView tooLate(Step step, Visit visit) {
        if (!visit.request().getMethod().equals("POST")) return Page.seeOther("/");
        visit.keep();
        return Page.seeOther("/?" + HomePage.TOO_LATE + "=" + step.slug());
    }

    private static boolean finished(Way way) {
        return !EndPage.ended(way).isEmpty();
    }

    /** Of the texts of a form, by Java's own definition of their hash: the same in every process. */
    static String fingerprint(Record form) {
        return Integer.toHexString(Map.copyOf(Typed.of(form)).hashCode());
    }
}
