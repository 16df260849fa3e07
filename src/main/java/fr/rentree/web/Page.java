package fr.rentree.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** One page: a template and the one typed record it shows. */
public final class Page extends ModelAndView {

    static final String MODEL = "page";

    private Page(String template, Record view, HttpStatus status) {
        super(template);
        addObject(MODEL, view);
        setStatus(status);
    }

    /** @param template path under {@code src/main/jte}, without the ending: {@code reinscription/choix} */
    public static Page of(String template, Record view) {
        return new Page(template, view, HttpStatus.OK);
    }

    public static Page of(String template, Record view, HttpStatus status) {
        return new Page(template, view, status);
    }

    /** Sends the browser on after a POST (303, so that going back or reloading posts nothing again). */
    public static ModelAndView seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
