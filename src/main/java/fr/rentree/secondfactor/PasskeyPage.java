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

/** Takes the answers of passkeys, and adds one. A browser without script uses an application instead. */
@Controller
@RequestMapping(PasskeyPage.PATH)
class PasskeyPage {

    static final String PATH = SecondFactorPage.PATH + "/cle";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Reauthentication reauthentication;

    PasskeyPage(SecondFactors factors, Passkeys passkeys, Reauthentication reauthentication) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.reauthentication = reauthentication;
    }

    /** A key signed: the second factor, or the proof that somebody is still there. */
    @PostMapping
    ModelAndView use(
            @SignedIn Person person,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!passkeys.check(person, answer))
            return Page.seeOther(
                    person.assurance().due()
                            ? SecondFactorPage.PATH + "?cle"
                            : ReturnPathParameter.returning(ReauthenticationPage.PATH, back));
        reauthentication.secondFactor(request, response);
        return Page.seeOther(ReturnPath.of(back));
    }

    @Reauthenticate
    @GetMapping("/nouvelle")
    ModelAndView show(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        check(person);
        return page(person, frame, back, new FormProblems());
    }

    @Reauthenticate
    @PostMapping("/nouvelle")
    ModelAndView add(
            @SignedIn Person person,
            PageFrame frame,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(person);
        if (!factors.addPasskey(person, answer, label)) {
            var problems = new FormProblems();
            problems.add("label", "secondfactor.passkey.refused");
            return page(person, frame, back, problems);
        }
        reauthentication.secondFactor(request, response);
        return Page.seeOther(ReturnPathParameter.returning(RecoveryPage.PATH, back));
    }

    private ModelAndView page(Person person, PageFrame frame, @Nullable String back, FormProblems problems) {
        var fields = new FormFields(frame.words(), "secondfactor.passkey", Map.of(), problems);
        return Page.of(
                "connexion/second-facteur/cle",
                new PasskeyView(
                        frame, passkeys.creation(person), fields.text("label"), fields.faults(), ReturnPath.of(back)));
    }

    private static void check(Person person) {
        if (!SecondFactors.mayAdd(person))
            throw new AccessDeniedException("a factor that is there has to be given first");
    }
}
