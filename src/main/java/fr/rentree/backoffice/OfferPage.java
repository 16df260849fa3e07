package fr.rentree.backoffice;

import fr.rentree.account.Fresh;
import fr.rentree.account.KeptForms;
import fr.rentree.account.Person;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.Enrolments.Changed;
import fr.rentree.enrolment.Listed;
import fr.rentree.enrolment.Worklist;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.Problems;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
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
 * What is only offered has no id, and a student's number belongs into no address: its page is reached by posting what it is
 * about, as « number programme ».
 */
@Controller
@RequestMapping(OfferPage.PATH)
class OfferPage {

    static final String PATH = EnrolmentsPage.PATH + "/proposee";

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

    static String written(Listed it) {
        return it.student().number() + " " + it.programme();
    }

    /** Back from signing in again; who comes by an address alone is led to the list. */
    @GetMapping({"", "/annuler"})
    ModelAndView again(@SignedIn Person staff, Frame frame, HttpServletRequest request) {
        var typed = kept.peek(request, staff, request.getRequestURI());
        return typed.isEmpty()
                ? Page.seeOther(EnrolmentsPage.PATH)
                : page(
                        find(typed.get().getOrDefault("offre", ""), staff),
                        EnrolmentForm.kept(typed.get()),
                        new Problems(),
                        staff,
                        frame);
    }

    @PostMapping
    ModelAndView show(
            @RequestParam(name = "offre", defaultValue = "") String offer, @SignedIn Person staff, Frame frame) {
        return page(find(offer, staff), EnrolmentForm.EMPTY, new Problems(), staff, frame);
    }

    @Fresh
    @PostMapping("/annuler")
    ModelAndView cancel(
            @RequestParam(name = "offre", defaultValue = "") String offer,
            @ModelAttribute EnrolmentForm form,
            @SignedIn Person registry,
            Frame frame) {
        var it = find(offer, registry);
        var problems = new Problems();
        var why = form.cancellation(problems);
        if (why.isEmpty()) return page(it, form, problems, registry, frame);
        try {
            var done = enrolments.cancel(it.student().number(), it.programme(), why.get(), registry);
            return EnrolmentPage.done(done, "cancelled");
        } catch (Changed e) {
            return views.page(frame, find(offer, registry), form, problems, "changed", registry);
        }
    }

    private ModelAndView page(Listed it, EnrolmentForm form, Problems problems, Person staff, Frame frame) {
        return it.id() == null
                ? views.page(frame, it, form, problems, "", staff)
                : Page.seeOther(EnrolmentPage.path(it.id()));
    }

    private Listed find(String offer, Person staff) {
        var written = WRITTEN.matcher(offer);
        if (!written.matches()) throw new NotFound("offer");
        return worklist.offered(new StudentNumber(written.group(1)), ProgrammeKey.parse(written.group(2)), staff);
    }
}
