package fr.rentree.account;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;

/** « Changer de mot de passe ». @param again whether everything has to be typed once more */
public record PasswordView(Frame frame, Field current, NewPasswordFields fields, Faults faults, boolean again) {

    public String say(String what) {
        return frame.say("account.own.password." + what);
    }
}
