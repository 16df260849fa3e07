package fr.rentree.signon;

import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Leads people who signed in at the university to sign out there, too. This page is the step between: a form's answer
 * may not lead to another site ({@code form-action 'self'}), however many sites the university's sign-on then passes
 * through.
 */
@Controller
@RequestMapping(ProviderSignOutPage.PATH)
class ProviderSignOutPage {

    static final String PATH = SignOnPage.PATH + "/depart";

    /** Where it ends. */
    static final String LEFT = "/connexion?motif=deconnexion";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignOutPage.class);

    private final IdentityProviders doors;

    ProviderSignOutPage(IdentityProviders doors) {
        this.doors = doors;
    }

    @GetMapping
    ModelAndView leave(PageFrame frame, HttpServletRequest request, HttpServletResponse response) {
        var address = LoginAttemptCookies.through(request).flatMap(this::farewell);
        LoginAttemptCookies.left(request, response);
        if (address.isEmpty()) return Page.seeOther(LEFT);
        response.setHeader("Refresh", "0; url=" + address.get());
        return Page.of(
                "universite/depart",
                new ProviderSignOutView(frame, address.get().toString()));
    }

    private Optional<URI> farewell(LoginAttemptCookies.Through through) {
        try {
            return doors.find(through.door())
                    .filter(door -> door.settings().signOut())
                    .flatMap(door -> door.provider().farewell(through.hint().isEmpty() ? null : through.hint()));
        } catch (SignOnProtocol.Away e) {
            LOG.warn("Sign-on {} is away: nobody is signed out there ({})", through.door(), e.getMessage());
            return Optional.empty();
        }
    }
}
