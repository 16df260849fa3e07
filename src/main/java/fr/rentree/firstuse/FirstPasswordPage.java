package fr.rentree.firstuse;

import fr.rentree.password.NewPasswordFields;
import fr.rentree.password.NewPasswords;
import fr.rentree.password.NewPasswords.Choice;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.SessionStart;
import fr.rentree.session.SignInMethod;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** First use: the own password, and then the home page. */
@Controller
@BuiltInPage
@RequestMapping(FirstUsePage.PATH + "/mot-de-passe")
class FirstPasswordPage {

    private static final String WELCOME = "/?bienvenue";

    private final FirstUseSteps way;
    private final FirstUses uses;
    private final NewPasswords passwords;
    private final SessionStart admission;

    FirstPasswordPage(FirstUseSteps way, FirstUses uses, NewPasswords passwords, SessionStart admission) {
        this.way = way;
        this.uses = uses;
        this.passwords = passwords;
        this.admission = admission;
    }

    @GetMapping
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        return way.at(
                FirstUseStep.PASSWORD,
                request,
                use -> use.doneAt() == null ? page(frame, use, new FormProblems(), false) : Page.seeOther("/"));
    }

    @PostMapping
    ModelAndView finish(
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String parcours,
            @RequestParam(name = NewPasswords.FIELD, defaultValue = "") String typed,
            @RequestParam(name = NewPasswords.AGAIN, defaultValue = "") String again) {
        return way.posted(FirstUseStep.PASSWORD, request, parcours, use -> {
            if (StaleForm.is(request)) return page(frame, use, new FormProblems(), true);
            var account = uses.owner(use.student()).account();
            if (use.doneAt() == null)
                switch (passwords.choose(account, typed, again)) {
                    case Choice.Bad bad -> {
                        return page(frame, use, bad.problems(), false);
                    }
                    case Choice.Good good -> {
                        if (!uses.finish(use, good.password(), frame.words().locale())) return FirstUsePage.again();
                    }
                }
            admission.admit(account, SignInMethod.PASSWORD, null, request, response);
            FirstUseCookie.clear(request, response);
            return Page.seeOther(WELCOME);
        });
    }

    private ModelAndView page(PageFrame frame, FirstUse use, FormProblems problems, boolean stale) {
        return Page.of(
                "premiere-connexion/mot-de-passe",
                new FirstPasswordView(
                        frame,
                        way.caption(FirstUseStep.PASSWORD, frame),
                        use.scolpass().toString(),
                        Objects.requireNonNullElse(use.address(), ""),
                        NewPasswordFields.of(
                                frame.words(),
                                problems,
                                uses.owner(use.student()).email()),
                        ErrorSummary.of(problems, frame.words()),
                        stale));
    }
}
