package fr.rentree.administration;

import fr.rentree.password.NewPasswordFields;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page behind an invitation's link.
 *
 * @param state open, accepted, expired, replaced, withdrawn or unknown
 * @param again whether the page was open for too long and the form has to be sent once more
 * @param email of the account that waits; like the rest {@code null} where none does
 */
public record InvitationView(
        PageFrame frame,
        String state,
        boolean again,
        @Nullable String email,
        @Nullable String role,
        @Nullable NewPasswordFields password,
        ErrorSummary faults) {

    public String say(String what) {
        return frame.say(
                "administration.invitation." + state + "." + what,
                frame.university().name());
    }
}
