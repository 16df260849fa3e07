package fr.rentree.password;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
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
        PageFrame frame,
        @Nullable String backup,
        @Nullable String waiting,
        FormField email,
        @Nullable FormField password,
        ErrorSummary faults,
        boolean again) {

    public String say(String what, Object... arguments) {
        return frame.say("password.backup." + what, arguments);
    }
}
