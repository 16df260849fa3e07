package fr.rentree.secondfactor;

import fr.rentree.web.PageFrame;
import java.util.List;

/**
 * The page « Sécurité ».
 *
 * @param application whether one is in use
 * @param passkeys those that there are
 * @param recoveryLeft how many recovery codes are good
 * @param required whether one factor has to stay
 * @param factors how many there are
 * @param kept whether the last one was asked to go, and stays
 */
public record SecurityView(
        PageFrame frame,
        boolean application,
        List<Key> passkeys,
        int recoveryLeft,
        boolean required,
        int factors,
        boolean kept) {

    /** A passkey. @param id as the browser knows it. @param used when it was used last, in words */
    public record Key(String id, String label, String used) {}

    /** Whether one may go. */
    public boolean mayRemove() {
        return factors > 1 || !required;
    }
}
