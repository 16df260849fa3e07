package fr.rentree.secondfactor;

import fr.rentree.session.Person;
import fr.rentree.session.ReturnPath;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the recovery codes that were just made, until their owner has noted them. */
@Controller
@RequestMapping(RecoveryPage.PATH)
class RecoveryPage {

    static final String PATH = SecondFactorPage.PATH + "/codes";

    private final RecoveryCodes codes;

    RecoveryPage(RecoveryCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    ModelAndView show(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletResponse response) {
        check(person);
        var readable = codes.readable(person.account());
        if (readable.isEmpty()) return Page.seeOther(ReturnPath.of(back));
        response.setHeader("Cache-Control", "no-store");
        return Page.of("connexion/second-facteur/codes", new RecoveryView(frame, readable, ReturnPath.of(back)));
    }

    @PostMapping
    ModelAndView noted(
            @SignedIn Person person, @RequestParam(name = "retour", required = false) @Nullable String back) {
        check(person);
        codes.noted(person.account());
        return Page.seeOther(ReturnPath.of(back));
    }

    private static void check(Person person) {
        if (person.assurance().due()) throw new AccessDeniedException("the second factor first");
    }
}
