package fr.rentree.desk.web;

import fr.rentree.account.PageAccess;
import fr.rentree.account.PageRule;
import fr.rentree.account.PageRule.OldForm;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Mes demandes ». */
@Component
class DeskAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.students(CasePage.PATH + "/**").oldForms(OldForm.KEPT));
    }
}
