package fr.rentree.staff;

import fr.rentree.shared.web.Frame;

/**
 * The page « Sécurité ».
 *
 * @param application whether one is in use
 * @param recoveryLeft how many recovery codes are good
 * @param required whether one factor has to stay
 * @param factors how many there are
 * @param kept whether the last one was asked to go, and stays
 */
public record SecurityView(
        Frame frame, boolean application, int recoveryLeft, boolean required, int factors, boolean kept) {

    /** Whether one may go. */
    public boolean mayRemove() {
        return factors > 1 || !required;
    }
}
