package fr.rentree.session;

import fr.rentree.web.Languages;
import fr.rentree.web.Page;
import fr.rentree.web.SessionTime;
import fr.rentree.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Rester connecté·e »: what a page's script asks for shortly before the session ends (WCAG 2.2.1). */
@Controller
class SessionExtension {

    static final String PATH = SignInReason.PAGE + "/session";

    private final Languages languages;

    SessionExtension(Languages languages) {
        this.languages = languages;
    }

    /** @param seconds until the session ends without another request */
    record Left(long seconds) {}

    /** Any request that asks who is there prolongs the session; this one does nothing else, and tells how long it lasts now. */
    @GetMapping(PATH)
    ResponseEntity<Left> prolong(HttpServletRequest request) {
        return Optional.ofNullable(Visitor.of(request))
                .map(Visitor::session)
                .map(SessionTime::left)
                .map(left ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Left(left.toSeconds())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    /** The words for it, which few pages need. Does not ask who is there: that alone would prolong the session. */
    @GetMapping(PATH + "/avis")
    ModelAndView notice(HttpServletRequest request) {
        return Page.of("connexion/fin-de-session", new SessionNotice(languages.of(request)));
    }
}
