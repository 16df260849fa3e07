package fr.rentree.privacy;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Vos données ». */
@Component
class PrivacyAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.students(
                SubjectAccessPage.PATH, SubjectAccessPage.PATH + ".pdf", SubjectAccessPage.PATH + ".json"));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(SiteMapEntry.of(Set.of(Role.STUDENT), SubjectAccessPage.PATH, "privacy.page.title"));
    }
}
