package fr.rentree.secondfactor;

import fr.rentree.password.Reauthentication;
import fr.rentree.session.Person;
import fr.rentree.session.Reauthenticate;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets up an application that makes codes: QR code, the same as text, and a first code to show that it works. */
@Controller
@Reauthenticate
@RequestMapping(AuthenticatorPage.PATH)
class AuthenticatorPage {

    static final String PATH = SecondFactorPage.PATH + "/application";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final Reauthentication reauthentication;

    AuthenticatorPage(SecondFactors factors, Authenticators authenticators, Reauthentication reauthentication) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.reauthentication = reauthentication;
    }

    /** Who had to prove to be there first presses again. */
    @GetMapping("/nouvelle")
    ModelAndView again(@SignedIn Person person) {
        return Page.seeOther(person.assurance().due() ? SecondFactorPage.PATH : SecurityPage.PATH);
    }

    @PostMapping("/nouvelle")
    ModelAndView begin(
            @SignedIn Person person, @RequestParam(name = "retour", required = false) @Nullable String back) {
        check(person);
        authenticators.begin(person.account());
        return Page.seeOther(ReturnPathParameter.returning(PATH, back));
    }

    @GetMapping
    ModelAndView show(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        check(person);
        return page(person, frame, back, new FormProblems());
    }

    @PostMapping
    ModelAndView confirm(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(person);
        var problems = new FormProblems();
        if (!TypedCode.read(problems, "code", code, frame.words(), () -> factors.addAuthenticator(person, code)))
            return page(person, frame, back, problems);
        reauthentication.secondFactor(request, response);
        return Page.seeOther(ReturnPathParameter.returning(RecoveryPage.PATH, back));
    }

    private ModelAndView page(Person person, PageFrame frame, @Nullable String back, FormProblems problems) {
        var secret = authenticators.waiting(person.account());
        if (secret.isEmpty()) return Page.seeOther(ReturnPathParameter.returning(SecondFactorPage.PATH, back));
        var fields = new FormFields(frame.words(), "secondfactor.code", Map.of(), problems);
        var address = Totp.address(secret.get(), "Rentrée " + frame.university().name(), person.email());
        return Page.of(
                "connexion/second-facteur/application",
                new AuthenticatorView(
                        frame,
                        QrPath.of(address),
                        Totp.grouped(secret.get()),
                        fields.text("code"),
                        fields.faults(),
                        ReturnPath.of(back)));
    }

    private static void check(Person person) {
        if (!SecondFactors.mayAdd(person))
            throw new AccessDeniedException("a factor that is there has to be given first");
    }
}
