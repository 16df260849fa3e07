package fr.rentree.password;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/**
 * « Mot de passe oublié ».
 *
 * @param sent whether an address was given: the same page for all addresses
 * @param again whether the button has to be pressed once more
 */
public record ForgottenView(PageFrame frame, FormField email, ErrorSummary faults, boolean sent, boolean again) {

    public String say(String what) {
        return frame.say(
                "password.forgotten." + what, PasswordLinks.VALID.toMinutes(), PasswordLinks.BETWEEN.toMinutes());
    }
}
