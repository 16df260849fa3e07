package fr.rentree.password;

import fr.rentree.session.SignOnButtons;
import fr.rentree.web.ErrorSummary;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
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
        PageFrame frame,
        boolean builtIn,
        List<SignOnButtons.Door> doors,
        FormField email,
        FormField password,
        ErrorSummary faults,
        @Nullable String notice,
        String back) {}
