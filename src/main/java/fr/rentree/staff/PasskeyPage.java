package fr.rentree.staff;

import fr.rentree.account.Fresh;
import fr.rentree.account.Person;
import fr.rentree.account.Presence;
import fr.rentree.account.ReturnPath;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
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
    private final Presence presence;

    PasskeyPage(SecondFactors factors, Passkeys passkeys, Presence presence) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.presence = presence;
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
                            : Paths.returning(PresencePage.PATH, back));
        presence.secondFactor(request, response);
        return Page.seeOther(ReturnPath.of(back));
    }

    @Fresh
    @GetMapping("/nouvelle")
    ModelAndView show(
            @SignedIn Person person,
            Frame frame,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        check(person);
        return page(person, frame, back, new Problems());
    }

    @Fresh
    @PostMapping("/nouvelle")
    ModelAndView add(
            @SignedIn Person person,
            Frame frame,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            @RequestParam(name = "label", defaultValue = "") String label,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        check(person);
        if (!factors.addPasskey(person, answer, label)) {
            var problems = new Problems();
            problems.add("label", "staff.passkey.refused");
            return page(person, frame, back, problems);
        }
        presence.secondFactor(request, response);
        return Page.seeOther(Paths.returning(RecoveryPage.PATH, back));
    }

    private ModelAndView page(Person person, Frame frame, @Nullable String back, Problems problems) {
        var fields = new Fields(frame.words(), "staff.passkey", Map.of(), problems);
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
