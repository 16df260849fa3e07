package fr.rentree.secondfactor;

import fr.rentree.password.Reauthentication;
import fr.rentree.session.Person;
import fr.rentree.session.ReturnPath;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import fr.rentree.web.WaitingTime;
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

/** « Confirmez que c'est bien vous »: the password or the second factor once more, before what cannot be undone easily. */
@Controller
@RequestMapping(ReauthenticationPage.PATH)
class ReauthenticationPage {

    static final String PATH = "/connexion/confirmer";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Reauthentication reauthentication;

    ReauthenticationPage(
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
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        return page(person, frame, back, new FormProblems());
    }

    @PostMapping
    ModelAndView confirm(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = new FormProblems();
        if (!Blanks.only(code)) {
            if (TypedCode.read(problems, "code", code, frame.words(), () -> factors.code(person.account(), code)))
                reauthentication.secondFactor(request, response);
        } else if (password.isEmpty()) problems.add(field(person), "secondfactor.presence.missing");
        else password(person, password, frame, problems, request, response);
        return problems.none() ? Page.seeOther(ReturnPath.of(back)) : page(person, frame, back, problems);
    }

    private void password(
            Person person,
            String password,
            PageFrame frame,
            FormProblems problems,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answer = reauthentication.password(person, password, request, response);
        if (!answer.delay().isZero())
            problems.add(
                    "password",
                    answer.busy() ? "password.signin.busy" : "password.signin.wait",
                    WaitingTime.said(frame.words(), answer.delay()));
        else if (!answer.right()) problems.add("password", "secondfactor.presence.wrong");
    }

    private String field(Person person) {
        return reauthentication.hasPassword(person) ? "password" : "code";
    }

    private ModelAndView page(Person person, PageFrame frame, @Nullable String back, FormProblems problems) {
        var fields = new FormFields(frame.words(), "secondfactor.presence", Map.of(), problems);
        return Page.of(
                "connexion/confirmer",
                new ReauthenticationView(
                        frame,
                        reauthentication.hasPassword(person) ? fields.text("password") : null,
                        authenticators.inUse(person.account()) ? fields.text("code") : null,
                        passkeys.count(person.account()) > 0 ? passkeys.request(person) : null,
                        fields.faults(),
                        ReturnPath.of(back)));
    }
}
