package fr.rentree.password;

import fr.rentree.shared.FormProblems;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import fr.rentree.web.Words;
import java.util.Map;

/**
 * The two fields of a new password, always empty, drawn by {@code field/password.jte}.
 *
 * @param account the address that signs in, for password managers; empty where nobody should read it
 */
public record NewPasswordFields(FormField password, FormField again, String account) {

    /** @param problems of the whole form */
    public static NewPasswordFields of(Words words, FormProblems problems, String account) {
        var fields = new FormFields(words, "password.choose", Map.of(), problems);
        return new NewPasswordFields(
                fields.text(NewPasswords.FIELD, PasswordRules.SHORTEST), fields.text(NewPasswords.AGAIN), account);
    }
}
