package fr.rentree.session;

import java.util.List;

/**
 * Who may open a module's pages, and what becomes of a form that is posted to them too late. Each module with pages has one; the
 * security chain asks all of them, and a page that none of them names is nobody's.
 */
public interface PageAccess {

    /** The first one that fits a page counts. Where two modules name a page, both have to agree. */
    List<PageRule> rules();

    /** The pages of this module that the site map names. */
    default List<SiteMapEntry> siteMap() {
        return List.of();
    }
}
