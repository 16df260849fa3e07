package fr.rentree.account;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/**
 * « Mot de passe oublié ».
 *
 * @param sent whether an address was given: the same page for all addresses
 * @param again whether the button has to be pressed once more
 */
public record ForgottenView(Frame frame, Field email, Faults faults, boolean sent, boolean again) {

    public String say(String what) {
        return frame.say(
                "account.forgotten." + what, PasswordLinks.VALID.toMinutes(), PasswordLinks.BETWEEN.toMinutes());
    }
}
