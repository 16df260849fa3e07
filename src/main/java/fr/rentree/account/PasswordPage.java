package fr.rentree.account;

import fr.rentree.account.NewPasswords.Choice;
import fr.rentree.account.SignIn.Outcome;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.NetworkAddress;
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

/** « Changer de mot de passe »: asks the current one, whose mistakes are counted as they are at sign-in. */
@Controller
@BuiltInPage
@RequestMapping(AccountPage.PATH + "/mot-de-passe")
class PasswordPage {

    private static final String CURRENT = "currentPassword";

    private final OwnAccount account;
    private final SignIn signIn;
    private final NewPasswords passwords;
    private final Admission admission;
    private final KnownBrowser browsers;

    PasswordPage(
            OwnAccount account, SignIn signIn, NewPasswords passwords, Admission admission, KnownBrowser browsers) {
        this.account = account;
        this.signIn = signIn;
        this.passwords = passwords;
        this.admission = admission;
        this.browsers = browsers;
    }

    /** Who has no password here changes it at the university. */
    @GetMapping
    ModelAndView show(
            Frame frame,
            @SignedIn Person person,
            @RequestParam(name = Doorkeeper.AGAIN, required = false) @Nullable String again) {
        if (!account.standing(person.account()).password()) return Page.seeOther(AccountPage.PATH);
        return page(frame, person, new Problems(), again != null);
    }

    @PostMapping
    ModelAndView change(
            Frame frame,
            @SignedIn Person person,
            @RequestParam(name = CURRENT, defaultValue = "") String current,
            @RequestParam(name = NewPasswords.FIELD, defaultValue = "") String typed,
            @RequestParam(name = NewPasswords.AGAIN, defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = wrong(frame, person, current, request);
        if (problems.none() && Passwords.normal(current).equals(Passwords.normal(typed)))
            problems.add(NewPasswords.FIELD, "account.password.same");
        if (!problems.none()) return page(frame, person, problems, false);
        return switch (passwords.choose(person.account(), typed, again)) {
            case Choice.Bad bad -> page(frame, person, bad.problems(), false);
            case Choice.Good good -> {
                passwords.set(good.password(), frame.words().locale());
                admission.admit(person.account(), SignInMethod.PASSWORD, null, request, response);
                browsers.remember(request, response, person.email());
                yield Page.seeOther(AccountPage.CHANGED);
            }
        };
    }

    private Problems wrong(Frame frame, Person person, String current, HttpServletRequest request) {
        var problems = new Problems();
        if (current.isEmpty()) {
            problems.add(CURRENT, "account.password.currentPassword.missing");
            return problems;
        }
        var place = browsers.place(request, person.email());
        switch (signIn.attempt(person.email(), current, place, NetworkAddress.of(request))) {
            case Outcome.Welcome welcome -> {}
            case Outcome.Wrong wrong -> problems.add(CURRENT, "account.password.currentPassword.wrong");
            case Outcome.Busy busy ->
                problems.add(CURRENT, "account.signin.busy", Waiting.said(frame.words(), busy.delay()));
            case Outcome.TooMany many ->
                problems.add(CURRENT, "account.signin.wait", Waiting.said(frame.words(), many.delay()));
        }
        return problems;
    }

    private static Page page(Frame frame, Person person, Problems problems, boolean again) {
        var fields = new Fields(frame.words(), "account.password", Map.of(), problems);
        return Page.of(
                "mon-compte/mot-de-passe",
                new PasswordView(
                        frame,
                        fields.text(CURRENT),
                        NewPasswordFields.of(frame.words(), problems, person.email()),
                        fields.faults(),
                        again));
    }
}
