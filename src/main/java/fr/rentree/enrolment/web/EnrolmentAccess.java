package fr.rentree.enrolment.web;

import fr.rentree.account.PageAccess;
import fr.rentree.account.PageRule;
import fr.rentree.account.PageRule.OldForm;
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
