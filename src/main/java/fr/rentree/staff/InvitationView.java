package fr.rentree.staff;

import fr.rentree.account.NewPasswordFields;
import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation's link leads to.
 *
 * @param state open, accepted, expired, replaced, withdrawn or unknown
 * @param again whether the page was open for too long and the form has to be sent once more
 * @param email of the account that waits; like the rest {@code null} where none does
 */
public record InvitationView(
        Frame frame,
        String state,
        boolean again,
        @Nullable String email,
        @Nullable String role,
        @Nullable NewPasswordFields password,
        Faults faults) {

    public String say(String what) {
        return frame.say(
                "staff.invitation." + state + "." + what, frame.university().name());
    }
}
