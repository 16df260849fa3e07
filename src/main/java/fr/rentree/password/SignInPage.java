package fr.rentree.password;

import fr.rentree.account.Accounts;
import fr.rentree.password.SignIn.Outcome;
import fr.rentree.session.PersonAuthentication;
import fr.rentree.session.ReturnPath;
import fr.rentree.session.SessionStart;
import fr.rentree.session.SignInMethod;
import fr.rentree.session.SignInReason;
import fr.rentree.session.SignInSettings;
import fr.rentree.session.SignOnButtons;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.WaitingTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Connexion » with a built-in account, and the buttons of the university's own sign-on. */
@Controller
@RequestMapping(SignInPage.PATH)
class SignInPage {

    static final String PATH = SignInReason.PAGE;

    private final SignIn signIn;
    private final SessionStart admission;
    private final SignInOrigin browsers;
    private final SignInSettings settings;
    private final ObjectProvider<SignOnButtons> outside;

    SignInPage(
            SignIn signIn,
            SessionStart admission,
            SignInOrigin browsers,
            SignInSettings settings,
            ObjectProvider<SignOnButtons> outside) {
        this.signIn = signIn;
        this.admission = admission;
        this.browsers = browsers;
        this.settings = settings;
        this.outside = outside;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @Nullable Authentication signedIn,
            @RequestParam(name = SignInReason.PARAMETER, required = false) @Nullable String why,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        if (PersonAuthentication.of(signedIn) != null) return Page.seeOther(ReturnPath.of(back));
        var doors = doors(frame);
        if (why == null && !settings.builtIn() && doors.size() == 1)
            return Page.seeOther(doors.getFirst().leadingTo(ReturnPath.of(back)));
        var reason = SignInReason.of(why);
        return page(frame, "", ReturnPath.of(back), reason == null ? null : reason.key(), new FormProblems());
    }

    @PostMapping
    ModelAndView enter(
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "email", defaultValue = "") String typed,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        var target = ReturnPath.of(back);
        if (!settings.builtIn()) return page(frame, "", target, null, new FormProblems());
        if (StaleForm.is(request)) return page(frame, typed, target, SignInReason.OLD_PAGE.key(), new FormProblems());
        var email = Accounts.normal(typed);
        var problems = missing(email, password);
        if (!problems.none()) return page(frame, typed, target, null, problems);
        return switch (signIn.attempt(email, password, browsers.place(request, email), NetworkAddress.of(request))) {
            case Outcome.Welcome welcome -> {
                admission.admit(welcome.account(), SignInMethod.PASSWORD, null, request, response);
                browsers.remember(request, response, email);
                yield Page.seeOther(target);
            }
            case Outcome.Wrong wrong -> wrong(frame, typed, target, "password.signin.wrong");
            case Outcome.Busy busy ->
                wrong(frame, typed, target, busy.key(), WaitingTime.said(frame.words(), busy.delay()));
            case Outcome.TooMany tooMany ->
                wrong(frame, typed, target, "password.signin.wait", WaitingTime.said(frame.words(), tooMany.delay()));
        };
    }

    private static FormProblems missing(String email, String password) {
        var problems = new FormProblems();
        if (email.isEmpty()) problems.add("email", "password.signin.email.missing");
        if (password.isEmpty()) problems.add("password", "password.signin.password.missing");
        return problems;
    }

    private ModelAndView wrong(PageFrame frame, String typed, String back, String key, Object... arguments) {
        var problems = new FormProblems();
        problems.add("email", key, arguments);
        return page(frame, typed, back, null, problems);
    }

    private List<SignOnButtons.Door> doors(PageFrame frame) {
        var doors = outside.getIfAvailable();
        return doors == null ? List.of() : doors.doors(frame.words().locale());
    }

    private ModelAndView page(
            PageFrame frame, String typed, String back, @Nullable String notice, FormProblems problems) {
        var fields = new FormFields(frame.words(), "password.signin", Map.of("email", typed), problems);
        return Page.of(
                "connexion",
                new SignInView(
                        frame,
                        settings.builtIn(),
                        doors(frame),
                        fields.text("email"),
                        fields.text("password"),
                        fields.faults(),
                        notice == null ? null : frame.say(notice),
                        back),
                HttpStatus.OK);
    }
}
