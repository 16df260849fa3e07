package fr.rentree.backoffice;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.Role;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The worklist: a secretary sees what the registry decides. */
@Component
class BackofficeAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.of(
                                Set.of(Role.REGISTRY),
                                ValidationPage.PATH,
                                WorklistPage.PATH + "/*/valider",
                                WorklistPage.PATH + "/*/verifier",
                                WorklistPage.PATH + "/*/annuler")
                        .oldForms(OldForm.KEPT),
                PageRule.of(Set.of(Role.SECRETARY, Role.REGISTRY), WorklistPage.PATH + "/**")
                        .oldForms(OldForm.KEPT));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(
                SiteMapEntry.of(Set.of(Role.SECRETARY, Role.REGISTRY), WorklistPage.PATH, "enrolment.staff.worklist"));
    }
}
