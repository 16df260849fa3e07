package fr.rentree.backoffice;

import fr.rentree.enrolment.Worklist;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.shared.Blanks;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Inscriptions »: all that this person sees, by state, institute and programme in the address; who is searched for is posted,
 * since names and numbers belong into no address.
 */
@Controller
@RequestMapping(WorklistPage.PATH)
class WorklistPage {

    static final String PATH = "/secretariat/inscriptions";

    private static final int LONGEST = 100;

    private final Worklist worklist;
    private final WorklistViews views;
    private final KeptForms kept;

    WorklistPage(Worklist worklist, WorklistViews views, KeptForms kept) {
        this.worklist = worklist;
        this.views = views;
        this.kept = kept;
    }

    /** @param done what has just become of many, as {@link ValidationPage} counts it */
    @GetMapping
    ModelAndView show(
            @ModelAttribute ListAddress address,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @SignedIn Person staff,
            PageFrame frame,
            HttpServletRequest request) {
        var typed = kept.peek(request, staff, PATH);
        if (typed.isPresent()) return search(typed.get().getOrDefault("text", ""), staff, frame);
        var sheet = worklist.list(address.filter(), address.number(), staff);
        int last = WorklistViews.pages(sheet.counts().of(address.filter()));
        if (address.number() > last) return Page.seeOther(address.at(last).of(PATH));
        return views.list(frame, address, sheet, ValidationPage.told(done, frame), staff);
    }

    @PostMapping
    ModelAndView search(
            @RequestParam(name = "text", defaultValue = "") String text, @SignedIn Person staff, PageFrame frame) {
        if (Blanks.only(text)) return Page.seeOther(PATH);
        var typed = text.substring(0, Math.min(text.length(), LONGEST));
        return views.found(frame, typed, worklist.search(typed, staff), staff);
    }
}
