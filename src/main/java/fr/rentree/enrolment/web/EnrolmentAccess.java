package fr.rentree.enrolment.web;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Home, and the re-enrolment of who is signed in. */
@Component
class EnrolmentAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.signedIn("/"), PageRule.students("/reinscription/**").oldForms(OldForm.KEPT));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(
                SiteMapEntry.of(Set.of(Role.values()), "/", "enrolment.map.home"),
                SiteMapEntry.of(Set.of(Role.STUDENT), "/reinscription", "enrolment.map.journey"));
    }
}
