package fr.rentree.account;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Mon compte », and the links that confirm an address. */
@Component
class AccountAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(ConfirmPage.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN),
                PageRule.signedIn(OwnAccount.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(SiteMapEntry.of(Set.of(Role.values()), OwnAccount.PATH, "account.own.title"));
    }
}
