package fr.rentree.secondfactor;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The second factor: given on the way in, changed in « Sécurité ». */
@Component
class SecondFactorAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.staff(SecondFactorPage.PATH + "/**").beforeSecondFactor(),
                PageRule.everybody(ReauthenticationPage.PATH), // who is not signed in is asked to be
                PageRule.staff(SecurityPage.PATH + "/**").oldForms(OldForm.PRESSED_AGAIN));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(SiteMapEntry.of(
                Set.of(Role.SECRETARY, Role.REGISTRY, Role.ADMIN), SecurityPage.PATH, "secondfactor.home"));
    }
}
