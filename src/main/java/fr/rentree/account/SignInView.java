package fr.rentree.account;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The page « Connexion ».
 *
 * @param notice why the visitor is here, or {@code null}
 * @param back where to go after signing in
 */
public record SignInView(
        Frame frame,
        Field email,
        Field password,
        Faults faults,
        @Nullable String notice,
        String back) {}
