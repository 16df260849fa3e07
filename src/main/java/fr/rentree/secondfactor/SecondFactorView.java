package fr.rentree.secondfactor;

import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import org.jspecify.annotations.Nullable;

/**
 * The page « Second facteur ».
 *
 * @param ask {@code code}, {@code recovery}, or {@code none} where a first factor is to be set up
 * @param application whether the account has one that makes codes
 * @param passkey what the browser is asked to sign, as JSON; {@code null} where the account has no passkey
 * @param back where to go on
 */
public record SecondFactorView(
        PageFrame frame,
        String ask,
        boolean application,
        @Nullable String passkey,
        FormField code,
        ErrorSummary faults,
        String back) {}
