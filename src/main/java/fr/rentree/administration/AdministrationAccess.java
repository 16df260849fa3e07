package fr.rentree.administration;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The administrators' accounts, and invitations, whose links say whose they are. */
@Component
class AdministrationAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.of(Set.of(Role.ADMIN), "/administration/**").oldForms(OldForm.KEPT),
                PageRule.everybody(InvitationPage.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(SiteMapEntry.of(Set.of(Role.ADMIN), "/administration/comptes", "administration.home"));
    }
}
