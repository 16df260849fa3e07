package fr.rentree.lostaccess;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Identifiants perdus » is for everybody; what comes of it is for who decides. */
@Component
class LostAccessAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(LostAccessPage.PATH + "/**").oldForms(OldForm.SHOWN),
                PageRule.of(Set.of(Role.SECRETARY, Role.REGISTRY), LostAccessListPage.PATH + "/**")
                        .oldForms(OldForm.KEPT));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(
                SiteMapEntry.signIn(LostAccessPage.PATH, "lostaccess.form.title")
                        .builtInOnly(),
                SiteMapEntry.of(
                                Set.of(Role.SECRETARY, Role.REGISTRY),
                                LostAccessListPage.PATH,
                                "lostaccess.requests.title")
                        .builtInOnly());
    }
}
