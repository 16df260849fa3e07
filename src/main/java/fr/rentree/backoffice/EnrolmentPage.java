package fr.rentree.backoffice;

import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.Enrolments.Changed;
import fr.rentree.enrolment.Worklist;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.NotFound;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of one enrolment: student, programme, state, open questions, and the actions allowed to this member of
 * staff.
 */
@Controller
@RequestMapping(WorklistPage.PATH + "/{id}")
class EnrolmentPage {

    private final Worklist worklist;
    private final Enrolments enrolments;
    private final EnrolmentViews views;
    private final KeptForms kept;
    private final Clock clock;

    EnrolmentPage(Worklist worklist, Enrolments enrolments, EnrolmentViews views, KeptForms kept, Clock clock) {
        this.worklist = worklist;
        this.enrolments = enrolments;
        this.views = views;
        this.kept = kept;
        this.clock = clock;
    }

    static String path(EnrolmentId id) {
        return WorklistPage.PATH + "/" + id;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @SignedIn Person staff,
            PageFrame frame) {
        return page(read(id), EnrolmentForm.EMPTY, new FormProblems(), done, staff, frame);
    }

    /** Back from signing in again, with what was typed: these forms have a place of their own for it to come back to. */
    @GetMapping({"/annuler", "/rouvrir", "/retablir", "/verifier"})
    ModelAndView typed(@PathVariable String id, @SignedIn Person staff, PageFrame frame, HttpServletRequest request) {
        var it = worklist.find(read(id), staff);
        return kept.peek(request, staff, request.getRequestURI())
                .map(EnrolmentForm::kept)
                .map(form -> views.page(frame, it, form, new FormProblems(), "", staff))
                .orElseGet(() -> Page.seeOther(path(it.seen().id())));
    }

    /** Nothing happens by a link: the button is on the page. */
    @GetMapping("/valider")
    ModelAndView pressAgain(@PathVariable String id) {
        return Page.seeOther(path(read(id)));
    }

    @PostMapping("/valider")
    ModelAndView validate(@PathVariable String id, @ModelAttribute EnrolmentForm form, @SignedIn Person registry) {
        var enrolment = worklist.find(read(id), registry).seen().id();
        try {
            var done = enrolments.validate(List.of(form.seen(enrolment)), registry);
            return done(enrolment, done.validated() == 1 ? "validated" : done.toCheck() == 1 ? "toCheck" : "changed");
        } catch (Changed e) {
            return done(enrolment, "changed");
        }
    }

    @PostMapping("/verifier")
    ModelAndView clear(
            @PathVariable String id, @ModelAttribute EnrolmentForm form, @SignedIn Person registry, PageFrame frame) {
        var enrolment = worklist.find(read(id), registry).seen().id();
        var problems = new FormProblems();
        if (form.checks().isEmpty()) {
            problems.add("looked", "backoffice.enrolment.looked.missing");
            return page(enrolment, form, problems, "", registry, frame);
        }
        try {
            enrolments.clear(form.seen(enrolment), form.checks(), registry);
            return done(enrolment, "checked");
        } catch (Changed e) {
            return done(enrolment, "changed");
        }
    }

    @PostMapping("/rouvrir")
    ModelAndView reopen(
            @PathVariable String id, @ModelAttribute EnrolmentForm form, @SignedIn Person staff, PageFrame frame) {
        var enrolment = worklist.find(read(id), staff).seen().id();
        var problems = new FormProblems();
        var why = form.whyReopened(problems);
        var until = form.openUntil(clock.instant(), problems);
        if (until.isEmpty()) return page(enrolment, form, problems, "", staff, frame);
        try {
            enrolments.reopen(form.seen(enrolment), why, until.get(), staff);
            return done(enrolment, "reopened");
        } catch (Changed e) {
            return page(enrolment, form, problems, "changed", staff, frame);
        }
    }

    /** The correction that was asked for is given up: the version before stands again. */
    @PostMapping("/retablir")
    ModelAndView restore(@PathVariable String id, @ModelAttribute EnrolmentForm form, @SignedIn Person staff) {
        var enrolment = worklist.find(read(id), staff).seen().id();
        try {
            enrolments.restore(form.seen(enrolment), staff);
            return done(enrolment, "restored");
        } catch (Changed e) {
            return done(enrolment, "changed");
        }
    }

    @Reauthenticate
    @PostMapping("/annuler")
    ModelAndView cancel(
            @PathVariable String id, @ModelAttribute EnrolmentForm form, @SignedIn Person registry, PageFrame frame) {
        var enrolment = worklist.find(read(id), registry).seen().id();
        var problems = new FormProblems();
        var why = form.cancellation(problems);
        if (why.isEmpty()) return page(enrolment, form, problems, "", registry, frame);
        try {
            enrolments.cancel(form.seen(enrolment), why.get(), registry);
            return done(enrolment, "cancelled");
        } catch (Changed e) {
            return page(enrolment, form, problems, "changed", registry, frame);
        }
    }

    private ModelAndView page(
            EnrolmentId id, EnrolmentForm form, FormProblems problems, String done, Person staff, PageFrame frame) {
        return views.page(frame, worklist.find(id, staff), form, problems, done, staff);
    }

    static ModelAndView done(EnrolmentId id, String what) {
        return Page.seeOther(path(id) + "?fait=" + what);
    }

    private static EnrolmentId read(String id) {
        try {
            return new EnrolmentId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("enrolment");
        }
    }
}
