package fr.rentree.privacy;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Vos données ». */
@Component
class PrivacyAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.students(
                SubjectAccessPage.PATH, SubjectAccessPage.PATH + ".pdf", SubjectAccessPage.PATH + ".json"));
    }
}
