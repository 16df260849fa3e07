package fr.rentree.signon;

import fr.rentree.session.ReturnPath;
import fr.rentree.session.SessionStart;
import fr.rentree.session.Sessions;
import fr.rentree.shared.NotFound;
import fr.rentree.signon.SignOnFailureView.Kind;
import fr.rentree.signon.StudentChoices.Choice;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** A door: out to the university's sign-on, back from there, and what it says when a session of its own is over. */
@Controller
@RequestMapping(SignOnPage.PATH + "/{door}")
class SignOnPage {

    static final String PATH = "/connexion/universite";

    private static final Logger LOG = LoggerFactory.getLogger(SignOnPage.class);

    private final IdentityProviders doors;
    private final LoginAttempts attempts;
    private final AccountMatching matching;
    private final UnmatchedPersons unmatchedPersons;
    private final StudentChoices choices;
    private final SessionStart admission;
    private final Sessions sessions;

    SignOnPage(
            IdentityProviders doors,
            LoginAttempts attempts,
            AccountMatching matching,
            UnmatchedPersons unmatchedPersons,
            StudentChoices choices,
            SessionStart admission,
            Sessions sessions) {
        this.doors = doors;
        this.attempts = attempts;
        this.matching = matching;
        this.unmatchedPersons = unmatchedPersons;
        this.choices = choices;
        this.admission = admission;
        this.sessions = sessions;
    }

    /** A link and no form: browsers hold back a form whose answer leads to another site. */
    @GetMapping
    @Nullable
    ModelAndView leave(
            @PathVariable("door") String id,
            @RequestParam(name = "retour", required = false) @Nullable String wanted,
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var door = find(id);
        var back = ReturnPath.of(wanted);
        var attempt = attempts.begin(id, LoginAttemptCookies.browser(request, response), back);
        try {
            return away(
                    response, door.provider().departure(attempt, frame.words().locale()));
        } catch (SignOnProtocol.Away e) {
            return failed(id, Kind.AWAY, back, e);
        }
    }

    @GetMapping("/retour")
    ModelAndView arrive(@PathVariable("door") String id, HttpServletRequest request, HttpServletResponse response) {
        var door = find(id);
        var state = request.getParameter(door.provider().stateParameter());
        var browser = LoginAttemptCookies.browser(request);
        if (state == null || browser.isEmpty()) return strayed(id, Kind.OVER, request);
        return switch (attempts.end(id, state, browser.get())) {
            case LoginAttempts.Return.Back back -> arrive(door, back.attempt(), request, response);
            case LoginAttempts.Return.Stranger other -> strayed(id, Kind.ELSEWHERE, request);
            case LoginAttempts.Return.Nobody nobody -> strayed(id, Kind.OVER, request);
        };
    }

    private ModelAndView arrive(
            IdentityProvider door, LoginAttempt attempt, HttpServletRequest request, HttpServletResponse response) {
        try {
            var arrival = door.provider().arrival(attempt, first(request));
            var hint = arrival.hint();
            LoginAttemptCookies.came(request, response, door.id(), hint == null ? "" : hint);
            return switch (matching.accountOf(door, arrival.person())) {
                case AccountMatch.Account(var account) -> {
                    admission.admit(account, door.settings().method(), arrival.session(), request, response);
                    yield Page.seeOther(attempt.back());
                }
                case AccountMatch.Several(var students) -> {
                    var numbers = students.stream().map(StudentRecord::number).toList();
                    choices.offer(attempt.browser(), new Choice(door.id(), numbers, arrival.session(), attempt.back()));
                    yield Page.seeOther(StudentChoicePage.PATH);
                }
                case AccountMatch.None() -> {
                    unmatchedPersons.remember(door, arrival.person(), attempt.browser());
                    yield Page.seeOther(UnmatchedPersonPage.PATH);
                }
            };
        } catch (SignOnProtocol.Away e) {
            return failed(door.id(), Kind.AWAY, attempt.back(), e);
        } catch (SignOnProtocol.Refused e) {
            return failed(door.id(), Kind.REFUSED, attempt.back(), e);
        }
    }

    /** Single logout. Whoever posts here can end what they can name, and hears nothing about it. */
    @PostMapping("/retour")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ended(@PathVariable("door") String id, HttpServletRequest request) {
        find(id).provider().ended(first(request)).ifPresent(sessions::closeOutside);
    }

    private IdentityProvider find(String id) {
        return doors.find(id).orElseThrow(() -> new NotFound("door " + id));
    }

    /** « Back » or « reload » after signing in is no fault. */
    private static ModelAndView strayed(String id, Kind kind, HttpServletRequest request) {
        return Visitor.of(request) == null
                ? Page.seeOther(SignOnFailurePage.path(id, kind, ReturnPath.HOME))
                : Page.seeOther(ReturnPath.HOME);
    }

    private static ModelAndView failed(String id, Kind kind, String back, RuntimeException why) {
        LOG.warn("Sign-on {}: {} ({})", id, kind, why.getMessage());
        return Page.seeOther(SignOnFailurePage.path(id, kind, back));
    }

    private static @Nullable ModelAndView away(HttpServletResponse response, URI address) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", address.toString());
        return null;
    }

    private static Map<String, String> first(HttpServletRequest request) {
        var first = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> first.put(name, values[0]));
        return first;
    }
}
