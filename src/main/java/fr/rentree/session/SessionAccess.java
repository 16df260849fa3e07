package fr.rentree.session;

import java.util.List;
import org.springframework.stereotype.Component;

/** Signing out, and what belongs to no module: files, errors and the pages of the whole site. */
@Component
class SessionAccess implements PageAccess {

    @Override
    public List<PageRule> rules() {
        return List.of(
                PageRule.everybody(
                        "/static/**",
                        "/favicon.ico",
                        "/robots.txt",
                        "/error",
                        "/langue",
                        "/accessibilite",
                        "/confidentialite",
                        SiteMapPage.PATH),
                PageRule.everybody("/actuator/health/**"),
                PageRule.everybody(SessionExtension.PATH + "/**"),
                PageRule.everybody(SignOut.PATH).withoutToken());
    }

    @Override
    public List<SiteMapEntry> siteMap() {
        return List.of(
                SiteMapEntry.site("/accessibilite", "shared.accessibility.title"),
                SiteMapEntry.site("/confidentialite", "shared.privacy.title"));
    }
}
