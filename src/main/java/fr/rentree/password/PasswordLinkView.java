package fr.rentree.password;

import fr.rentree.password.PasswordLink.State;
import fr.rentree.shared.FormProblems;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.PageFrame;
import java.util.Locale;

/**
 * The page behind the link of a forgotten password.
 *
 * @param state open, used, expired, replaced or unknown
 * @param email which account; empty where the link cannot be used
 * @param again whether the button has to be pressed once more
 */
public record PasswordLinkView(
        PageFrame frame, String state, String email, NewPasswordFields fields, ErrorSummary faults, boolean again) {

    static PasswordLinkView of(PageFrame frame, State state, String email, FormProblems problems, boolean again) {
        return new PasswordLinkView(
                frame,
                state.name().toLowerCase(Locale.ROOT),
                email,
                NewPasswordFields.of(frame.words(), problems, email),
                ErrorSummary.of(problems, frame.words()),
                again);
    }

    public String say(String what) {
        return frame.say("password.link." + state + "." + what, email, PasswordLinks.VALID.toMinutes());
    }

    public boolean open() {
        return state.equals("open");
    }

    /** Whether the password was chosen by this very link. */
    public boolean used() {
        return state.equals("used");
    }
}
