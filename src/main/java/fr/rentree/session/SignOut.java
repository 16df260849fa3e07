package fr.rentree.session;

import fr.rentree.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Se déconnecter »: ends the session in the database, so that its cookie is worth nothing anywhere. */
@Controller
@RequestMapping(SignOut.PATH)
class SignOut {

    static final String PATH = "/deconnexion";

    private final Sessions sessions;
    private final ObjectProvider<SignOnButtons> outside;

    SignOut(Sessions sessions, ObjectProvider<SignOnButtons> outside) {
        this.sessions = sessions;
        this.outside = outside;
    }

    @PostMapping
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        // another site's form brings no cookie: the session would live on behind a page that says it is over
        if (crossSite(request)) return Page.seeOther(ReturnPath.HOME);
        var method = SiteCookies.SESSION.read(request).flatMap(sessions::close).orElse(null);
        SiteCookies.SESSION.clear(request, response);
        SiteCookies.VISITOR.clear(request, response);
        // a session that was over already may have come from there: on a shared computer it must end there, too
        if (method != SignInMethod.PASSWORD && thereAreDoors()) return Page.seeOther(SignOnButtons.LEAVING);
        return Page.seeOther(
                SignInReason.PAGE + "?" + SignInReason.PARAMETER + "=" + SignInReason.SIGNED_OUT.written());
    }

    /** Browsers say it in a header that no page can set. */
    private static boolean crossSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    private boolean thereAreDoors() {
        var doors = outside.getIfAvailable();
        return doors != null && !doors.doors(Locale.FRENCH).isEmpty();
    }

    /** Somebody reloads the address: nothing ends by following a link. */
    @GetMapping
    ModelAndView home() {
        return Page.seeOther(ReturnPath.HOME);
    }
}
