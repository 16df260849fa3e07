package fr.rentree.signon;

import fr.rentree.session.ReturnPath;
import fr.rentree.session.SignOnButtons;
import fr.rentree.shared.NotFound;
import fr.rentree.signon.SignOnFailureView.Kind;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A round trip that came to nothing: what happened, and what to do. Its address holds no ticket, so that it may be reloaded. */
@Controller
@RequestMapping(SignOnPage.PATH + "/{door}/echec")
class SignOnFailurePage {

    private final IdentityProviders doors;

    SignOnFailurePage(IdentityProviders doors) {
        this.doors = doors;
    }

    static String path(String door, Kind kind, String back) {
        return SignOnPage.PATH + "/" + door + "/echec?motif=" + kind.written
                + (back.equals(ReturnPath.HOME) ? "" : "&retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @GetMapping
    ModelAndView show(
            @PathVariable("door") String id,
            @RequestParam(name = "motif", defaultValue = "") String why,
            @RequestParam(name = "retour", required = false) @Nullable String wanted,
            PageFrame frame) {
        var door = doors.find(id).orElseThrow(() -> new NotFound("door " + id));
        var kind = Kind.of(why);
        var back = ReturnPath.of(wanted);
        var again = new SignOnButtons.Door(
                IdentityProviders.label(door, frame.words().locale()), SignOnPage.PATH + "/" + id);
        var others = "/connexion?motif=autre"
                + (back.equals(ReturnPath.HOME) ? "" : "&retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        return Page.of(
                "universite/echec", new SignOnFailureView(frame, kind, again.leadingTo(back), others), kind.status);
    }
}
