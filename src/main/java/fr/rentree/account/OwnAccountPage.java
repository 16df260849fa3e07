package fr.rentree.account;

import fr.rentree.session.BuiltInAccounts;
import fr.rentree.session.Person;
import fr.rentree.session.Sessions;
import fr.rentree.session.SignInReason;
import fr.rentree.session.SignIns;
import fr.rentree.session.SiteCookies;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Mon compte »: what everybody who is signed in sees and changes of the own account. */
@Controller
@RequestMapping(OwnAccount.PATH)
class OwnAccountPage {

    private static final String LANGUAGE = "langue";

    private final OwnAccount account;
    private final SignIns signIns;
    private final Sessions sessions;
    private final BuiltInAccounts builtIn;

    OwnAccountPage(OwnAccount account, SignIns signIns, Sessions sessions, BuiltInAccounts builtIn) {
        this.account = account;
        this.signIns = signIns;
        this.sessions = sessions;
        this.builtIn = builtIn;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @SignedIn Person person,
            HttpServletRequest request,
            @RequestParam(name = OwnAccount.NOTICE, defaultValue = "") String done,
            @RequestParam(name = StaleForm.AGAIN, required = false) @Nullable String again) {
        var token = SiteCookies.SESSION.read(request).orElse("");
        var spoken = Map.of(LANGUAGE, frame.words().locale().getLanguage());
        return Page.of(
                "mon-compte",
                new OwnAccountView(
                        frame,
                        person,
                        account.standing(person.account()),
                        builtIn.there(),
                        new FormFields(frame.words(), "account.own", spoken, new FormProblems())
                                .choice(LANGUAGE, "fr", "en"),
                        signIns.latest(person.account()),
                        sessions.of(person.account(), person.role(), token),
                        again == null ? OwnAccountView.Notice.of(done) : OwnAccountView.Notice.AGAIN));
    }

    @PostMapping("/langue")
    ModelAndView speak(@SignedIn Person person, @RequestParam(name = LANGUAGE, defaultValue = "fr") String chosen) {
        var language = chosen.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        account.speak(person.account(), language);
        return Page.seeOther("/langue?vers=" + language.getLanguage() + "&retour=" + OwnAccount.PATH);
    }

    /** « Me déconnecter partout », here, too. */
    @PostMapping("/deconnexion")
    ModelAndView leaveEverywhere(@SignedIn Person person, HttpServletRequest request, HttpServletResponse response) {
        sessions.closeAll(person.account());
        SiteCookies.SESSION.clear(request, response);
        return Page.seeOther(
                SignInReason.PAGE + "?" + SignInReason.PARAMETER + "=" + SignInReason.EVERYWHERE.written());
    }

    /** Who signs in again after pressing one of the buttons: nothing happens by a link. */
    @GetMapping({"/langue", "/deconnexion"})
    ModelAndView back() {
        return Page.seeOther(OwnAccount.PATH);
    }
}
