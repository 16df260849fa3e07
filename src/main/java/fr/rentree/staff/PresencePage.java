package fr.rentree.staff;

import fr.rentree.account.Person;
import fr.rentree.account.Presence;
import fr.rentree.account.ReturnPath;
import fr.rentree.account.Waiting;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.shared.web.SignedIn;
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
@RequestMapping(PresencePage.PATH)
class PresencePage {

    static final String PATH = "/connexion/confirmer";

    private final SecondFactors factors;
    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final Presence presence;

    PresencePage(SecondFactors factors, Authenticators authenticators, Passkeys passkeys, Presence presence) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.presence = presence;
    }

    @GetMapping
    ModelAndView show(
            @SignedIn Person person,
            Frame frame,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        return page(person, frame, back, new Problems());
    }

    @PostMapping
    ModelAndView confirm(
            @SignedIn Person person,
            Frame frame,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "retour", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = new Problems();
        if (!code.isBlank()) {
            if (TypedCode.read(problems, "code", code, frame.words(), () -> factors.code(person.account(), code)))
                presence.secondFactor(request, response);
        } else if (password.isEmpty()) problems.add(field(person), "staff.presence.missing");
        else password(person, password, frame, problems, request, response);
        return problems.none() ? Page.seeOther(ReturnPath.of(back)) : page(person, frame, back, problems);
    }

    private void password(
            Person person,
            String password,
            Frame frame,
            Problems problems,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answer = presence.password(person, password, request, response);
        if (!answer.delay().isZero())
            problems.add(
                    "password",
                    answer.busy() ? "account.signin.busy" : "account.signin.wait",
                    Waiting.said(frame.words(), answer.delay()));
        else if (!answer.right()) problems.add("password", "staff.presence.wrong");
    }

    private String field(Person person) {
        return presence.hasPassword(person) ? "password" : "code";
    }

    private ModelAndView page(Person person, Frame frame, @Nullable String back, Problems problems) {
        var fields = new Fields(frame.words(), "staff.presence", Map.of(), problems);
        return Page.of(
                "connexion/confirmer",
                new PresenceView(
                        frame,
                        presence.hasPassword(person) ? fields.text("password") : null,
                        authenticators.inUse(person.account()) ? fields.text("code") : null,
                        passkeys.count(person.account()) > 0 ? passkeys.request(person) : null,
                        fields.faults(),
                        ReturnPath.of(back)));
    }
}
