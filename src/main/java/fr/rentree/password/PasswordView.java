package fr.rentree.password;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;

/** « Changer de mot de passe ». @param again whether everything has to be typed once more */
public record PasswordView(
        PageFrame frame, FormField current, NewPasswordFields fields, ErrorSummary faults, boolean again) {

    public String say(String what) {
        return frame.say("account.own.password." + what);
    }
}
