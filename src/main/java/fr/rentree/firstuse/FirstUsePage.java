package fr.rentree.firstuse;

import fr.rentree.password.SignInThrottle;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.StaleForm;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.DateText;
import fr.rentree.web.FormFields;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.Visitor;
import fr.rentree.web.WaitingTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** « Première connexion »: university e-mail and scol'pass. */
@Controller
@BuiltInPage
@RequestMapping(FirstUsePage.PATH)
class FirstUsePage {

    static final String PATH = "/premiere-connexion";

    private static final String OVER = "fin";
    private static final int LONGEST = 300;

    private final Scolpasses scolpasses;
    private final FirstUses uses;
    private final SignInThrottle throttle;

    FirstUsePage(Scolpasses scolpasses, FirstUses uses, SignInThrottle throttle) {
        this.scolpasses = scolpasses;
        this.uses = uses;
        this.throttle = throttle;
    }

    /** Where somebody begins again whose way is over. */
    static ModelAndView again() {
        return Page.seeOther(PATH + "?" + OVER);
    }

    @GetMapping
    ModelAndView show(
            PageFrame frame,
            HttpServletRequest request,
            @RequestParam(name = OVER, required = false) @Nullable String over) {
        if (Visitor.of(request) != null) return Page.seeOther("/");
        return page(frame, "", "", new FormProblems(), over == null ? null : "firstuse.start.over", null);
    }

    @PostMapping
    ModelAndView begin(
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String code) {
        if (Visitor.of(request) != null) return Page.seeOther("/");
        if (StaleForm.is(request)) return page(frame, email, code, new FormProblems(), "firstuse.stale", null);
        var typed = ScolpassCode.read(code);
        var problems = missing(email, typed);
        if (!problems.none()) return page(frame, email, code, problems, null, null);
        var address = NetworkAddress.of(request);
        var key = "scolpass\n" + Blanks.strip(shortened(email)).toLowerCase(Locale.ROOT);
        var wait = throttle.take(key, address, address);
        if (!wait.isZero()) {
            problems.add("code", "firstuse.wait", WaitingTime.said(frame.words(), wait));
            return page(frame, email, code, problems, null, null);
        }
        var found = scolpasses.find(shortened(email), typed);
        if (found.isEmpty()) {
            problems.add("code", "firstuse.start.wrong");
            return page(frame, email, code, problems, null, null);
        }
        throttle.right(key, address, address);
        return go(frame, request, response, email, found.get());
    }

    private ModelAndView go(
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response,
            String email,
            Scolpass scolpass) {
        var state = scolpasses.state(scolpass);
        if (state == Scolpass.State.OPEN) {
            FirstUseCookie.write(request, response, uses.begin(scolpass));
            return Page.seeOther(FirstUseStep.IDENTITY.path());
        }
        var problems = new FormProblems();
        problems.add("code", "firstuse.start." + state, DateText.dateTime(scolpass.expiresAt(), frame.words()));
        return page(frame, email, "", problems, null, state);
    }

    private static FormProblems missing(String email, ScolpassCode code) {
        var problems = new FormProblems();
        int length = code.signs().length();
        if (Blanks.only(email)) problems.add("email", "firstuse.start.email.missing");
        if (length == 0) problems.add("code", "firstuse.start.code.missing", ScolpassCode.LENGTH);
        else if (!code.strange().isEmpty()) problems.add("code", "firstuse.start.code.strange", code.strange());
        else if (length != ScolpassCode.LENGTH)
            problems.add("code", "firstuse.start.code.length", ScolpassCode.LENGTH, length);
        return problems;
    }

    private static String shortened(String email) {
        return email.length() > LONGEST ? email.substring(0, LONGEST) : email;
    }

    private static ModelAndView page(
            PageFrame frame,
            String email,
            String code,
            FormProblems problems,
            @Nullable String notice,
            Scolpass.@Nullable State dead) {
        var fields = new FormFields(frame.words(), "firstuse.start", Map.of("email", email, "code", code), problems);
        return Page.of(
                "premiere-connexion/debut",
                new FirstUseView(
                        frame,
                        fields.text("email"),
                        fields.text("code"),
                        fields.faults(),
                        notice == null ? null : frame.say(notice),
                        dead == null ? null : dead.name()));
    }
}
