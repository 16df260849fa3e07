package fr.rentree.password;

import fr.rentree.account.Accounts;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormFields;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.WaitingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Mot de passe oublié »: the same answer for every address, known or not. */
@Controller
@BuiltInPage
@RequestMapping(ForgottenPage.PATH)
class ForgottenPage {

    static final String PATH = "/mot-de-passe-oublie";

    private static final String SENT = "envoye";

    private final PasswordRequests requests;
    private final SignInThrottle throttle;

    ForgottenPage(PasswordRequests requests, SignInThrottle throttle) {
        this.requests = requests;
        this.throttle = throttle;
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            @RequestParam(name = SENT, required = false) @Nullable String sent,
            @RequestParam(name = StaleForm.AGAIN, required = false) @Nullable String again) {
        return page(frame, "", new FormProblems(), sent != null, again != null);
    }

    @PostMapping
    ModelAndView ask(
            PageFrame frame,
            HttpServletRequest request,
            @RequestParam(name = "email", defaultValue = "") String typed) {
        var email = Accounts.normal(typed);
        var problems = new FormProblems();
        if (email.isEmpty()) problems.add("email", "password.signin.email.missing");
        else if (!email.matches("\\S+@\\S+")) problems.add("email", "password.forgotten.email.incomplete");
        else {
            var wait = throttle.ask(NetworkAddress.of(request));
            if (!wait.isZero()) problems.add("email", "password.signin.wait", WaitingTime.said(frame.words(), wait));
        }
        if (!problems.none()) return page(frame, typed, problems, false, false);
        requests.add(email, frame.words().locale());
        return Page.seeOther(PATH + "?" + SENT);
    }

    private static Page page(PageFrame frame, String typed, FormProblems problems, boolean sent, boolean again) {
        var fields = new FormFields(frame.words(), "password.signin", Map.of("email", typed), problems);
        return Page.of(
                "mot-de-passe-oublie", new ForgottenView(frame, fields.text("email"), fields.faults(), sent, again));
    }
}
