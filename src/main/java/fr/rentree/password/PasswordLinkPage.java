package fr.rentree.password;

import fr.rentree.account.OwnAccount;
import fr.rentree.password.NewPasswords.Choice;
import fr.rentree.password.PasswordLink.State;
import fr.rentree.password.PasswordLinks.Found;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.PersonAuthentication;
import fr.rentree.session.SessionStart;
import fr.rentree.session.SignInMethod;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link of a forgotten password, on any browser. Programs that look at links before people do use
 * nothing up: only a password that was chosen does.
 */
@Controller
@BuiltInPage
@RequestMapping(ForgottenPage.PATH + "/{link}/{seal}")
class PasswordLinkPage {

    private final PasswordLinks links;
    private final NewPasswords passwords;
    private final SessionStart admission;
    private final SignInOrigin browsers;

    PasswordLinkPage(PasswordLinks links, NewPasswords passwords, SessionStart admission, SignInOrigin browsers) {
        this.links = links;
        this.passwords = passwords;
        this.admission = admission;
        this.browsers = browsers;
    }

    /** The address of this page is worth something: it goes nowhere else. */
    @ModelAttribute
    void discreet(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String link,
            @PathVariable String seal,
            @RequestParam(name = StaleForm.AGAIN, required = false) @Nullable String again,
            @Nullable Authentication signedIn,
            PageFrame frame) {
        var found = links.find(link, seal);
        var person = PersonAuthentication.of(signedIn);
        // a second press on the button arrives here: the first one did what was asked for
        if (found.state() == State.USED && person != null && person.account().equals(account(found)))
            return Page.seeOther(OwnAccount.CHANGED);
        return page(frame, found, new FormProblems(), again != null);
    }

    @PostMapping
    ModelAndView use(
            @PathVariable String link,
            @PathVariable String seal,
            @RequestParam(name = NewPasswords.FIELD, defaultValue = "") String typed,
            @RequestParam(name = NewPasswords.AGAIN, defaultValue = "") String typedAgain,
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = links.find(link, seal);
        if (found.state() != State.OPEN || found.link() == null) return page(frame, found, new FormProblems(), false);
        return switch (passwords.choose(found.link().owner().account(), typed, typedAgain)) {
            case Choice.Bad bad -> page(frame, found, bad.problems(), false);
            case Choice.Good good -> {
                if (!links.use(found.link(), good.password(), frame.words().locale()))
                    yield page(frame, links.find(link, seal), new FormProblems(), false);
                var owner = found.link().owner();
                admission.admit(owner.account(), SignInMethod.PASSWORD, null, request, response);
                browsers.remember(request, response, owner.email());
                yield Page.seeOther(OwnAccount.CHANGED);
            }
        };
    }

    private static @Nullable UUID account(Found found) {
        return found.link() == null ? null : found.link().owner().account();
    }

    private static Page page(PageFrame frame, Found found, FormProblems problems, boolean again) {
        var link = found.link();
        var email = found.state() == State.OPEN && link != null ? link.owner().email() : "";
        return Page.of(
                "mot-de-passe-oublie/lien",
                PasswordLinkView.of(frame, found.state(), email, problems, again),
                switch (found.state()) {
                    case OPEN -> HttpStatus.OK;
                    case USED, EXPIRED, REPLACED -> HttpStatus.GONE;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                });
    }
}
