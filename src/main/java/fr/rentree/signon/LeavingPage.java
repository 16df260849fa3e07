package fr.rentree.signon;

import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
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
 * Who has signed out here and came by a door goes on to sign out there. This page is the step between: a form's answer may not
 * lead to another site ({@code form-action 'self'}), however many sites the university's sign-on then passes through.
 */
@Controller
@RequestMapping(LeavingPage.PATH)
class LeavingPage {

    static final String PATH = DoorPage.PATH + "/depart";

    /** Where it ends. */
    static final String LEFT = "/connexion?motif=deconnexion";

    private static final Logger LOG = LoggerFactory.getLogger(LeavingPage.class);

    private final UniversityDoors doors;

    LeavingPage(UniversityDoors doors) {
        this.doors = doors;
    }

    @GetMapping
    ModelAndView leave(Frame frame, HttpServletRequest request, HttpServletResponse response) {
        var address = TripCookies.through(request).flatMap(this::farewell);
        TripCookies.left(request, response);
        if (address.isEmpty()) return Page.seeOther(LEFT);
        response.setHeader("Refresh", "0; url=" + address.get());
        return Page.of("universite/depart", new LeavingView(frame, address.get().toString()));
    }

    private Optional<URI> farewell(TripCookies.Through through) {
        try {
            return doors.find(through.door())
                    .filter(door -> door.settings().signOut())
                    .flatMap(door -> door.provider().farewell(through.hint().isEmpty() ? null : through.hint()));
        } catch (Provider.Away e) {
            LOG.warn("Sign-on {} is away: nobody is signed out there ({})", through.door(), e.getMessage());
            return Optional.empty();
        }
    }
}
