package fr.rentree.password;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Connexion » and « Mot de passe oublié ». */
@Component
class PasswordAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(SignInPage.PATH).oldForms(OldForm.SHOWN),
                PageRule.everybody(ForgottenPage.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN));
    }
}
