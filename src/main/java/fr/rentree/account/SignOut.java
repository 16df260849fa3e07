package fr.rentree.account;

import fr.rentree.shared.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        Cookies.SESSION.read(request).ifPresent(sessions::close);
        Cookies.SESSION.clear(request, response);
        Cookies.VISITOR.clear(request, response);
        return Page.seeOther(SignInPage.PATH + "?" + Reason.PARAMETER + "=" + Reason.SIGNED_OUT.written());
    }

    /** Somebody reloads the address: nothing ends by following a link. */
    @GetMapping
    ModelAndView home() {
        return Page.seeOther(ReturnPath.HOME);
    }
}
