package fr.rentree.backoffice;

import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.Enrolments.Changed;
import fr.rentree.enrolment.Worklist;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of an offer that no enrolment was begun for. It has no id, and a student's number belongs in no address: so
 * it is reached by POST, with « number programme ».
 */
@Controller
@RequestMapping(OfferPage.PATH)
class OfferPage {

    static final String PATH = WorklistPage.PATH + "/proposee";

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{8}) ([A-Z0-9_]{1,6}-[0-9]{1,3})");

    private final Worklist worklist;
    private final Enrolments enrolments;
    private final EnrolmentViews views;
    private final KeptForms kept;

    OfferPage(Worklist worklist, Enrolments enrolments, EnrolmentViews views, KeptForms kept) {
        this.worklist = worklist;
        this.enrolments = enrolments;
        this.views = views;
        this.kept = kept;
    }

    static String written(WorklistItem it) {
        return it.student().number() + " " + it.programme();
    }

    /** Back from signing in again; who comes by an address alone is led to the list. */
    @GetMapping({"", "/annuler"})
    ModelAndView again(@SignedIn Person staff, PageFrame frame, HttpServletRequest request) {
        var typed = kept.peek(request, staff, request.getRequestURI());
        return typed.isEmpty()
                ? Page.seeOther(WorklistPage.PATH)
                : page(
                        find(typed.get().getOrDefault("offre", ""), staff),
                        EnrolmentForm.kept(typed.get()),
                        new FormProblems(),
                        staff,
                        frame);
    }

    @PostMapping
    ModelAndView show(
            @RequestParam(name = "offre", defaultValue = "") String offer, @SignedIn Person staff, PageFrame frame) {
        return page(find(offer, staff), EnrolmentForm.EMPTY, new FormProblems(), staff, frame);
    }

    @Reauthenticate
    @PostMapping("/annuler")
    ModelAndView cancel(
            @RequestParam(name = "offre", defaultValue = "") String offer,
            @ModelAttribute EnrolmentForm form,
            @SignedIn Person registry,
            PageFrame frame) {
        var it = find(offer, registry);
        var problems = new FormProblems();
        var why = form.cancellation(problems);
        if (why.isEmpty()) return page(it, form, problems, registry, frame);
        try {
            var done = enrolments.cancel(it.student().number(), it.programme(), why.get(), registry);
            return EnrolmentPage.done(done, "cancelled");
        } catch (Changed e) {
            return views.page(frame, find(offer, registry), form, problems, "changed", registry);
        }
    }

    private ModelAndView page(
            WorklistItem it, EnrolmentForm form, FormProblems problems, Person staff, PageFrame frame) {
        return it.id() == null
                ? views.page(frame, it, form, problems, "", staff)
                : Page.seeOther(EnrolmentPage.path(it.id()));
    }

    private WorklistItem find(String offer, Person staff) {
        var written = WRITTEN.matcher(offer);
        if (!written.matches()) throw new NotFound("offer");
        return worklist.offered(new StudentNumber(written.group(1)), ProgrammeKey.parse(written.group(2)), staff);
    }
}
