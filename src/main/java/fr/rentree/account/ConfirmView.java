package fr.rentree.account;

import fr.rentree.account.BackupAddresses.Found;
import fr.rentree.web.PageFrame;
import java.util.Locale;

/**
 * The page behind the link that confirms a personal address.
 *
 * @param state open, confirmed, expired, replaced or unknown
 * @param address masked
 * @param again whether the button has to be pressed once more
 */
public record ConfirmView(PageFrame frame, String state, String address, boolean again) {

    ConfirmView(PageFrame frame, Found found, boolean again) {
        this(frame, found.state().name().toLowerCase(Locale.ROOT), found.address(), again);
    }

    public String say(String what) {
        return frame.say(
                "account.confirm." + state + "." + what,
                address,
                frame.university().name());
    }

    /** Whether there is something to confirm. */
    public boolean open() {
        return state.equals("open");
    }

    /** Whether the student may need a new link. */
    public boolean over() {
        return state.equals("expired") || state.equals("replaced") || state.equals("unknown");
    }
}
