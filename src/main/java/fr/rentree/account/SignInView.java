package fr.rentree.account;

import fr.rentree.shared.web.Faults;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page « Connexion ».
 *
 * @param builtIn whether there are built-in accounts
 * @param doors those of the university's sign-on
 * @param notice why the visitor is here, or {@code null}
 * @param back where to go after signing in
 */
public record SignInView(
        Frame frame,
        boolean builtIn,
        List<OutsideDoors.Door> doors,
        Field email,
        Field password,
        Faults faults,
        @Nullable String notice,
        String back) {}
