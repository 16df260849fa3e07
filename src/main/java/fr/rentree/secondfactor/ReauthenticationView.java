package fr.rentree.secondfactor;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page « Confirmez que c'est bien vous ».
 *
 * @param password of a built-in account; {@code null} for who has none
 * @param code of an application; {@code null} for who has none
 * @param passkey what the browser is asked to sign, as JSON; {@code null} for who has none
 */
public record ReauthenticationView(
        PageFrame frame,
        @Nullable FormField password,
        @Nullable FormField code,
        @Nullable String passkey,
        ErrorSummary faults,
        String back) {}
