package fr.rentree.desk.web;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** « Mes demandes ». */
@Component
class DeskAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.students(CasePage.PATH + "/**").oldForms(OldForm.KEPT));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(SiteMapEntry.of(Set.of(Role.STUDENT), CasePage.PATH, "desk.list.title"));
    }
}
