package fr.rentree.enrolment.web;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** Home, and the re-enrolment of who is signed in. */
@Component
class EnrolmentAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.signedIn("/"), PageRule.students("/reinscription/**").oldForms(OldForm.KEPT));
    }
}
