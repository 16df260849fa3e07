package fr.rentree.enrolment.web;

import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Parsed;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.StepForm;
import fr.rentree.enrolment.StepFormText;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.DateText;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FlatForm;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The course of a request that all steps share: redirects to the page that is allowed, keeps what was typed, saves
 * once, and offers a clear choice where two tabs differ.
 */
@Component
class StepFlow {

    /** The parameter of a post that saves what is being typed, and does not go on. */
    static final String TYPING = "saisie";

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

    ModelAndView show(StepDefinition step, StepRequest request) {
        return at(
                step.step(),
                request,
                journey -> request.resumed()
                        .map(kept -> resumed(step, FormReader.bind(step.form(), kept), request, journey))
                        .orElseGet(() -> step.view().apply(request, journey)));
    }

    /** A form that was kept while its author was away, or beside another version of it. */
    private static ModelAndView resumed(StepDefinition step, StepForm form, StepRequest request, Journey journey) {
        return stale(journey, journey.sent(form), step.step(), request)
                ? conflict(step.step(), form, request, journey)
                : step.view().apply(request, journey.typing(form));
    }

    /** A form with a fault is kept as typed, too, and answered by redirect: « back » asks nobody whether to send it again. */
    ModelAndView save(StepDefinition step, StepRequest request) {
        var form = FormReader.posted(step.form(), request.request());
        return at(step.step(), request, journey -> save(step, form, request, journey));
    }

    private ModelAndView save(StepDefinition step, StepForm form, StepRequest request, Journey journey) {
        if (request.caseAsked() != null) return openCase(step.step(), request);
        var sent = journey.sent(form);
        if (stale(journey, sent, step.step(), request)) {
            request.keep();
            return Page.seeOther(request.resuming());
        }
        if (sent.finished(step.step())) sent = step.confirmed().apply(request, sent);
        var right = sent.finished(step.step());
        if (!right) sent = sent.typing(form);
        if (!sent.dossier().draft().equals(journey.dossier().draft())) {
            if (right)
                dossiers.answer(journey, sent, step.step(), request.words().locale());
            else dossiers.keep(journey, sent);
        }
        if (right) return goOn(step.step(), request, journey, step.remark().apply(form, sent));
        request.dropKept();
        return Page.seeOther(request.incomplete());
    }

    /** What is being typed, saved by the way; 409 where this page is not the latest: the press of its button compares. */
    ResponseEntity<Autosave> type(StepDefinition step, StepRequest request) {
        return typed(step, request)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(new Autosave("", request.words().say("enrolment.saved.elsewhere"))));
    }

    private Optional<Autosave> typed(StepDefinition step, StepRequest request) {
        var form = FormReader.posted(step.form(), request.request());
        var journey = dossiers.way(request.student());
        if (elsewhere(step.step(), request, journey).isPresent()
                || !request.base().equals(Optional.of(fingerprint(journey.form(step.step()))))) return Optional.empty();
        var typed = journey.typing(form);
        try {
            if (!typed.form(step.step()).equals(journey.form(step.step()))) dossiers.keep(journey, typed);
        } catch (Dossiers.Closed | Dossiers.Outdated e) {
            return Optional.empty();
        }
        var at = DateText.time(journey.now(), request.words());
        return Optional.of(new Autosave(
                fingerprint(typed.form(step.step())), request.words().say("enrolment.saved.at", at)));
    }

    /** Whether somebody, perhaps the same person in another tab, has changed the form since this page was shown. */
    private static boolean stale(Journey stored, Journey sent, Step step, StepRequest request) {
        return stored.dossier().begunTyping(step)
                && !sent.form(step).equals(stored.form(step))
                && !request.base().equals(Optional.of(fingerprint(stored.form(step))));
    }

    /** The student asks for something else than going on: what was typed waits, and a case opens. */
    ModelAndView openCase(Step step, StepRequest request) {
        request.keep();
        return Page.seeOther("/demandes/nouvelle?type=" + request.caseAsked() + "&etape=" + step.slug());
    }

    /** After a step: back to the recap for who came from there, else to the next one. */
    static ModelAndView goOn(Step step, StepRequest request, Journey journey) {
        return goOn(step, request, journey, "");
    }

    private static ModelAndView goOn(Step step, StepRequest request, Journey journey, String remark) {
        request.dropKept();
        return Page.seeOther(
                (request.fromRecap() ? Step.RECAP : journey.progress().after(step)).path() + remark);
    }

    private static ModelAndView conflict(Step step, StepForm typed, StepRequest request, Journey journey) {
        var stored = journey.form(step);
        return conflict(
                step,
                around(step, request, journey, ErrorSummary.NONE, fingerprint(stored)),
                VersionConflict.rows(lines(typed, request, journey), lines(stored, request, journey)),
                FlatForm.of((Record) typed),
                request,
                journey);
    }

    private static List<Recap.Line> lines(StepForm form, StepRequest request, Journey journey) {
        return StepFormText.lines(form, request.words(), journey.references());
    }

    static ModelAndView conflict(
            Step step,
            StepFrame stepFrame,
            List<VersionConflict.Row> rows,
            Map<String, String> typed,
            StepRequest request,
            Journey journey) {
        var keep = request.fromRecap() ? Step.RECAP : journey.progress().after(step);
        return Page.of("reinscription/conflit", new ConflictView(stepFrame, rows, typed, keep.path()));
    }

    /** The fields of a step's form as typed; with what is wrong in them, once it was sent. */
    static FormFields fields(StepRequest request, Journey journey, Step step, String prefix) {
        var problems = request.saysFaults() && journey.parsed(step) instanceof Parsed.Wrong<?>(var found)
                ? found
                : new FormProblems();
        return new FormFields(request.words(), prefix, FlatForm.of((Record) journey.form(step)), problems);
    }

    /** Around a page with a form. */
    static StepFrame around(Step step, StepRequest request, Journey journey, ErrorSummary faults) {
        return around(step, request, journey, faults, request.base().orElseGet(() -> fingerprint(journey.form(step))));
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
                journey.progress().unfinished(step)
                        && !request.saysFaults()
                        && request.resumed().isEmpty(),
                request.only(),
                request.fromRecap() ? Step.RECAP.path() : null,
                ReopeningWords.said(journey, request.words()),
                StudentContact.of(journey.programmes().concerned(), journey.university()),
                AddressRemarks.said(request, journey),
                journey.dossier().notes().stream()
                        .filter(note -> note.step() == step)
                        .map(note -> caseLine(note, request.words()))
                        .toList());
    }

    /** What the case is about, and how it stands: a step may have several. */
    private static StepFrame.CaseLine caseLine(CaseNote note, Words words) {
        var stands = words.say(note.open() ? "enrolment.case.open." + note.type() : "enrolment.case.settled");
        var about = words.say("enrolment.case.type." + note.type());
        return new StepFrame.CaseLine(about + words.say("shared.colon") + stands, "/demandes/" + note.id());
    }

    /** Where the student has to be instead: home while nothing is open, the first incomplete step before this one. */
    private static Optional<ModelAndView> elsewhere(Step step, StepRequest request, Journey journey) {
        if (!journey.programmes().open())
            return Optional.of(finished(journey) ? Page.seeOther(EndPage.PATH) : tooLate(step, request));
        if (!journey.progress().reachable(step))
            return Optional.of(Page.seeOther(journey.progress().current().path()));
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
    static String fingerprint(Object form) {
        return Integer.toHexString(Map.copyOf(FlatForm.of((Record) form)).hashCode());
    }
}
