package fr.rentree.account;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * « Adresse de secours ».
 *
 * @param backup the one in force
 * @param waiting one whose link was not pressed yet
 * @param password asked for where the account has one
 * @param again whether the button has to be pressed once more
 */
public record BackupView(
        Frame frame,
        @Nullable String backup,
        @Nullable String waiting,
        Field email,
        @Nullable Field password,
        Faults faults,
        boolean again) {

    public String say(String what, Object... arguments) {
        return frame.say("account.backup." + what, arguments);
    }
}
