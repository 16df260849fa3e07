package fr.rentree.password;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Connexion », « Mot de passe oublié » and the address that its link goes to. */
@Component
class PasswordAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(SignInPage.PATH).oldForms(OldForm.SHOWN),
                PageRule.signedIn(BackupPage.PATH).oldForms(OldForm.KEPT, OldForm.PRESSED_AGAIN),
                PageRule.everybody(ForgottenPage.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(
                SiteMapEntry.signIn(SignInPage.PATH, "password.signin.title"),
                SiteMapEntry.signIn(ForgottenPage.PATH, "password.forgotten.title")
                        .builtInOnly());
    }
}
