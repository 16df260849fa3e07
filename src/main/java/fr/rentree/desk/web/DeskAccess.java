package fr.rentree.desk.web;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
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
