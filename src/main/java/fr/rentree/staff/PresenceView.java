package fr.rentree.staff;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The page « Confirmez que c'est bien vous ».
 *
 * @param password of a built-in account; {@code null} for who has none
 * @param code of an application; {@code null} for who has none
 * @param passkey what the browser is asked to sign, as JSON; {@code null} for who has none
 */
public record PresenceView(
        Frame frame,
        @Nullable Field password,
        @Nullable Field code,
        @Nullable String passkey,
        Faults faults,
        String back) {}
