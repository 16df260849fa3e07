package fr.rentree.account;

import fr.rentree.account.PageRule.OldForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signing in and out, « Mon compte », and what belongs to no module: files, errors and the pages of the whole site. */
@Component
class AccountAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(
                        "/static/**",
                        "/favicon.ico",
                        "/robots.txt",
                        "/error",
                        "/langue",
                        "/accessibilite",
                        "/confidentialite"),
                PageRule.everybody("/actuator/health/**"),
                PageRule.everybody(SignInPage.PATH).oldForms(OldForm.SHOWN),
                PageRule.everybody(SessionExtension.PATH + "/**"),
                PageRule.everybody(SignOut.PATH).withoutToken(),
                PageRule.everybody(ForgottenPage.PATH + "/**", ConfirmPage.PATH + "/**")
                        .oldForms(OldForm.PRESSED_AGAIN),
                PageRule.signedIn(BackupPage.PATH).oldForms(OldForm.KEPT, OldForm.PRESSED_AGAIN),
                PageRule.signedIn(OwnAccountPage.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN));
    }
}
