package fr.rentree.staff;

import fr.rentree.account.Account;
import fr.rentree.account.Admission;
import fr.rentree.account.BuiltInPage;
import fr.rentree.account.NewPasswordFields;
import fr.rentree.account.NewPasswords;
import fr.rentree.account.NewPasswords.Choice;
import fr.rentree.account.SignInMethod;
import fr.rentree.shared.Problems;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.Page;
import fr.rentree.staff.Invitation.State;
import fr.rentree.staff.Invitations.Found;
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

/** Where an invitation leads: its owner chooses a password, and is signed in. The second factor follows by itself. */
@Controller
@BuiltInPage
@RequestMapping(InvitationPage.PATH + "/{link}/{seal}")
class InvitationPage {

    static final String PATH = "/invitation";

    private final Invitations invitations;
    private final NewPasswords passwords;
    private final Admission admission;

    InvitationPage(Invitations invitations, NewPasswords passwords, Admission admission) {
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
            Frame frame) {
        return page(frame, find(link, seal), again != null, new Problems());
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String link,
            @PathVariable String seal,
            @RequestParam(name = NewPasswords.FIELD, defaultValue = "") String typed,
            @RequestParam(name = NewPasswords.AGAIN, defaultValue = "") String again,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = find(link, seal);
        var guest = found.guest();
        if (found.state() != State.OPEN || guest == null) return page(frame, found, false, new Problems());
        return switch (passwords.choose(guest.id(), typed, again)) {
            case Choice.Bad bad -> page(frame, found, false, bad.problems());
            case Choice.Good good -> {
                if (!invitations.accept(
                        UUID.fromString(link), good.password(), frame.words().locale()))
                    yield page(frame, find(link, seal), false, new Problems());
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

    private static ModelAndView page(Frame frame, Found found, boolean again, Problems problems) {
        var guest = found.state() == State.OPEN ? found.guest() : null;
        var view = new InvitationView(
                frame,
                found.state().name().toLowerCase(Locale.ROOT),
                again,
                guest == null ? null : guest.email(),
                guest == null ? null : frame.say("staff.role." + guest.role()),
                guest == null ? null : fields(frame, guest, problems),
                Faults.of(problems, frame.words()));
        return Page.of("invitation/accepter", view, status(found.state()));
    }

    private static NewPasswordFields fields(Frame frame, Account guest, Problems problems) {
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
