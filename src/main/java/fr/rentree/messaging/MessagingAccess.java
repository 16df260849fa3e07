package fr.rentree.messaging;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** The copy of an attestation by mail. */
@Component
class MessagingAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.students("/reinscription/attestation/*/courriel").oldForms(OldForm.KEPT));
    }
}
