package fr.rentree.password;

import fr.rentree.account.OwnAccount;
import fr.rentree.password.NewPasswords.Choice;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.Person;
import fr.rentree.session.SessionStart;
import fr.rentree.session.SignInMethod;
import fr.rentree.session.StaleForm;
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

/** « Changer de mot de passe »: asks the current one, whose mistakes are counted as they are at sign-in. */
@Controller
@BuiltInPage
@RequestMapping(OwnAccount.PATH + "/mot-de-passe")
class PasswordPage {

    private final OwnAccount account;
    private final CurrentPassword current;
    private final NewPasswords passwords;
    private final SessionStart admission;
    private final SignInOrigin browsers;

    PasswordPage(
            OwnAccount account,
            CurrentPassword current,
            NewPasswords passwords,
            SessionStart admission,
            SignInOrigin browsers) {
        this.account = account;
        this.current = current;
        this.passwords = passwords;
        this.admission = admission;
        this.browsers = browsers;
    }

    /** Who has no password here changes it at the university. */
    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @SignedIn Person person,
            @RequestParam(name = StaleForm.AGAIN, required = false) @Nullable String again) {
        if (!account.standing(person.account()).password()) return Page.seeOther(OwnAccount.PATH);
        return page(frame, person, new FormProblems(), again != null);
    }

    @PostMapping
    ModelAndView change(
            PageFrame frame,
            @SignedIn Person person,
            @RequestParam(name = CurrentPassword.FIELD, defaultValue = "") String given,
            @RequestParam(name = NewPasswords.FIELD, defaultValue = "") String typed,
            @RequestParam(name = NewPasswords.AGAIN, defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        var problems = new FormProblems();
        current.check(given, person, frame, request, problems);
        if (problems.none() && PasswordHashing.normal(given).equals(PasswordHashing.normal(typed)))
            problems.add(NewPasswords.FIELD, "password.choose.same");
        if (!problems.none()) return page(frame, person, problems, false);
        return switch (passwords.choose(person.account(), typed, again)) {
            case Choice.Bad bad -> page(frame, person, bad.problems(), false);
            case Choice.Good good -> {
                passwords.set(good.password(), frame.words().locale());
                admission.admit(person.account(), SignInMethod.PASSWORD, null, request, response);
                browsers.remember(request, response, person.email());
                yield Page.seeOther(OwnAccount.CHANGED);
            }
        };
    }

    private static Page page(PageFrame frame, Person person, FormProblems problems, boolean again) {
        var fields = new FormFields(frame.words(), "password.choose", Map.of(), problems);
        return Page.of(
                "mon-compte/mot-de-passe",
                new PasswordView(
                        frame,
                        fields.text(CurrentPassword.FIELD),
                        NewPasswordFields.of(frame.words(), problems, person.email()),
                        fields.faults(),
                        again));
    }
}
