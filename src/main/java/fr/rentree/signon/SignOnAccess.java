package fr.rentree.signon;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import java.util.List;
import org.springframework.stereotype.Component;

/** The university's sign-on: where somebody comes back, a token of ours is not known yet. */
@Component
class SignOnAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(SignOnPage.PATH + "/*/retour").withoutToken(),
                PageRule.everybody(SignOnPage.PATH + "/**"));
    }
}
