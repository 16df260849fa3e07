package fr.rentree.firstuse;

import fr.rentree.session.PageAccess;
import fr.rentree.session.PageRule;
import fr.rentree.session.PageRule.OldForm;
import fr.rentree.session.SiteMapEntry;
import java.util.List;
import org.springframework.stereotype.Component;

/** « Première connexion »: nobody is signed in yet, a cookie says how far somebody is. */
@Component
class FirstUseAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(PageRule.everybody(FirstUsePage.PATH + "/**").oldForms(OldForm.SHOWN));
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(
                SiteMapEntry.signIn(FirstUsePage.PATH, "firstuse.start.title").builtInOnly());
    }
}
