package fr.rentree.secondfactor;

import fr.rentree.password.Reauthentication;
import fr.rentree.session.Person;
import fr.rentree.session.ReturnPath;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Second facteur »: asks for it after the password, or leads to where a first one is set up. Whoever does not need one here goes
 * on to where they wanted to go.
 */
@Controller
@RequestMapping(SecondFactorPage.PATH)
class SecondFactorPage {

    static final String PATH = "/connexion/second-facteur";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Reauthentication reauthentication;

    SecondFactorPage(
            SecondFactors factors,
            Authenticators authenticators,
            Passkeys passkeys,
            Reauthentication reauthentication) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.reauthentication = reauthentication;
    }

    @GetMapping
    ModelAndView show(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            @RequestParam(name = "secours", required = false) @Nullable String recovery,
            @RequestParam(name = "cle", required = false) @Nullable String key) {
        if (!person.assurance().due()) return Page.seeOther(ReturnPath.of(back));
        var problems = new FormProblems();
        if (key != null) problems.add("cle", "secondfactor.passkey.unknown");
        return page(person, frame, back, recovery != null, problems);
    }

    @PostMapping
    ModelAndView give(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "recovery", defaultValue = "") String recovery,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            @RequestParam(name = "secours", required = false) @Nullable String lost,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!person.assurance().due()) return Page.seeOther(ReturnPath.of(back));
        var typed = lost == null ? code : recovery;
        var problems = new FormProblems();
        var right = TypedCode.read(
                problems,
                lost == null ? "code" : "recovery",
                typed,
                frame.words(),
                () -> lost == null ? factors.code(person.account(), typed) : factors.recovery(person, typed));
        if (!right) return page(person, frame, back, lost != null, problems);
        reauthentication.secondFactor(request, response);
        return Page.seeOther(ReturnPath.of(back));
    }

    private ModelAndView page(
            Person person, PageFrame frame, @Nullable String back, boolean recovery, FormProblems problems) {
        var fields = new FormFields(frame.words(), "secondfactor.code", Map.of(), problems);
        var has = person.assurance().hasSecondFactor();
        return Page.of(
                "connexion/second-facteur",
                new SecondFactorView(
                        frame,
                        has ? recovery ? "recovery" : "code" : "none",
                        authenticators.inUse(person.account()),
                        has && passkeys.count(person.account()) > 0 ? passkeys.request(person) : null,
                        fields.text(recovery ? "recovery" : "code"),
                        fields.faults(),
                        ReturnPath.of(back)));
    }
}
