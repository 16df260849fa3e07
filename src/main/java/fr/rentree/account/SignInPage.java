package fr.rentree.account;

import fr.rentree.account.SignIn.Outcome;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Fields;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.NetworkAddress;
import fr.rentree.shared.web.Page;
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

    static final String PATH = "/connexion";

    private final SignIn signIn;
    private final Admission admission;
    private final KnownBrowser browsers;
    private final SignInSettings settings;
    private final ObjectProvider<OutsideDoors> outside;

    SignInPage(
            SignIn signIn,
            Admission admission,
            KnownBrowser browsers,
            SignInSettings settings,
            ObjectProvider<OutsideDoors> outside) {
        this.signIn = signIn;
        this.admission = admission;
        this.browsers = browsers;
        this.settings = settings;
        this.outside = outside;
    }

    @GetMapping
    ModelAndView show(
            Frame frame,
            @Nullable Authentication signedIn,
            @RequestParam(name = Reason.PARAMETER, required = false) @Nullable String why,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        if (PersonAuthentication.of(signedIn) != null) return Page.seeOther(ReturnPath.of(back));
        var doors = doors(frame);
        if (why == null && !settings.builtIn() && doors.size() == 1)
            return Page.seeOther(doors.getFirst().leadingTo(ReturnPath.of(back)));
        var reason = Reason.of(why);
        return page(frame, "", ReturnPath.of(back), reason == null ? null : reason.key(), new Problems());
    }

    @PostMapping
    ModelAndView enter(
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "email", defaultValue = "") String typed,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "retour", required = false) @Nullable String back) {
        var target = ReturnPath.of(back);
        if (!settings.builtIn()) return page(frame, "", target, null, new Problems());
        if (StaleForm.is(request)) return page(frame, typed, target, Reason.OLD_PAGE.key(), new Problems());
        var email = SignIn.normal(typed);
        var problems = missing(email, password);
        if (!problems.none()) return page(frame, typed, target, null, problems);
        return switch (signIn.attempt(email, password, browsers.place(request, email), NetworkAddress.of(request))) {
            case Outcome.Welcome welcome -> {
                admission.admit(welcome.account(), SignInMethod.PASSWORD, null, request, response);
                browsers.remember(request, response, email);
                yield Page.seeOther(target);
            }
            case Outcome.Wrong wrong -> wrong(frame, typed, target, "account.signin.wrong");
            case Outcome.Busy busy ->
                wrong(frame, typed, target, busy.key(), Waiting.said(frame.words(), busy.delay()));
            case Outcome.TooMany tooMany ->
                wrong(frame, typed, target, "account.signin.wait", Waiting.said(frame.words(), tooMany.delay()));
        };
    }

    private static Problems missing(String email, String password) {
        var problems = new Problems();
        if (email.isEmpty()) problems.add("email", "account.signin.email.missing");
        if (password.isEmpty()) problems.add("password", "account.signin.password.missing");
        return problems;
    }

    private ModelAndView wrong(Frame frame, String typed, String back, String key, Object... arguments) {
        var problems = new Problems();
        problems.add("email", key, arguments);
        return page(frame, typed, back, null, problems);
    }

    private List<OutsideDoors.Door> doors(Frame frame) {
        var doors = outside.getIfAvailable();
        return doors == null ? List.of() : doors.doors(frame.words().locale());
    }

    private ModelAndView page(Frame frame, String typed, String back, @Nullable String notice, Problems problems) {
        var fields = new Fields(frame.words(), "account.signin", Map.of("email", typed), problems);
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
