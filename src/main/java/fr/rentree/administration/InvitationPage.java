package fr.rentree.administration;

import fr.rentree.account.Account;
import fr.rentree.administration.Invitation.State;
import fr.rentree.administration.Invitations.Found;
import fr.rentree.password.NewPasswordFields;
import fr.rentree.password.NewPasswords;
import fr.rentree.password.NewPasswords.Choice;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.SessionStart;
import fr.rentree.session.SignInMethod;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind an invitation's link: its owner chooses a password and is signed in. The second factor follows by
 * itself.
 */
@Controller
@BuiltInPage
@RequestMapping(InvitationPage.PATH + "/{link}/{seal}")
class InvitationPage {

    static final String PATH = "/invitation";

    private final Invitations invitations;
    private final NewPasswords passwords;
    private final SessionStart admission;

    InvitationPage(Invitations invitations, NewPasswords passwords, SessionStart admission) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.admission = admission;
    }

    /** The address of this page is worth something: it goes nowhere else. */
    @ModelAttribute
    void discreet(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String link,
            @PathVariable String seal,
            @RequestParam(name = "encore", required = false) @Nullable String again,
            PageFrame frame) {
        return page(frame, find(link, seal), again != null, new FormProblems());
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String link,
            @PathVariable String seal,
            @RequestParam(name = NewPasswords.FIELD, defaultValue = "") String typed,
            @RequestParam(name = NewPasswords.AGAIN, defaultValue = "") String again,
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = find(link, seal);
        var guest = found.guest();
        if (found.state() != State.OPEN || guest == null) return page(frame, found, false, new FormProblems());
        return switch (passwords.choose(guest.id(), typed, again)) {
            case Choice.Bad bad -> page(frame, found, false, bad.problems());
            case Choice.Good good -> {
                if (!invitations.accept(
                        UUID.fromString(link), good.password(), frame.words().locale()))
                    yield page(frame, find(link, seal), false, new FormProblems());
                admission.admit(guest.id(), SignInMethod.PASSWORD, null, request, response);
                yield Page.seeOther("/");
            }
        };
    }

    private Found find(String link, String seal) {
        try {
            return invitations.find(UUID.fromString(link), seal);
        } catch (IllegalArgumentException e) {
            return Found.NOTHING;
        }
    }

    private static ModelAndView page(PageFrame frame, Found found, boolean again, FormProblems problems) {
        var guest = found.state() == State.OPEN ? found.guest() : null;
        var view = new InvitationView(
                frame,
                found.state().name().toLowerCase(Locale.ROOT),
                again,
                guest == null ? null : guest.email(),
                guest == null ? null : frame.say("administration.role." + guest.role()),
                guest == null ? null : fields(frame, guest, problems),
                ErrorSummary.of(problems, frame.words()));
        return Page.of("invitation/accepter", view, status(found.state()));
    }

    private static NewPasswordFields fields(PageFrame frame, Account guest, FormProblems problems) {
        return NewPasswordFields.of(frame.words(), problems, guest.email());
    }

    private static HttpStatus status(State state) {
        return switch (state) {
            case OPEN -> HttpStatus.OK;
            case ACCEPTED, EXPIRED, REPLACED, WITHDRAWN -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
