package fr.rentree.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page in the site map.
 *
 * @param title key of its name
 * @param whose roles; {@code null} = everybody, signed in or not
 * @param strangers whether it is only for those who are not signed in
 * @param builtIn whether it is there only where there are built-in accounts
 */
public record SiteMapEntry(
        Section section,
        String path,
        String title,
        @Nullable Set<Role> whose,
        boolean strangers,
        boolean builtIn) {

    /** The parts of the site map, in their order. */
    public enum Section {
        SPACE,
        SIGN_IN,
        SITE
    }

    /** A page of the whole site. */
    public static SiteMapEntry site(String path, String title) {
        return new SiteMapEntry(Section.SITE, path, title, null, false, false);
    }

    /** A page of those who are signed in with one of these roles. */
    public static SiteMapEntry of(Set<Role> roles, String path, String title) {
        return new SiteMapEntry(Section.SPACE, path, title, Set.copyOf(roles), false, false);
    }

    /** A page of those who want to sign in. */
    public static SiteMapEntry signIn(String path, String title) {
        return new SiteMapEntry(Section.SIGN_IN, path, title, null, true, false);
    }

    /** The same, where there are built-in accounts. */
    public SiteMapEntry builtInOnly() {
        return new SiteMapEntry(section, path, title, whose, strangers, true);
    }

    boolean isFor(@Nullable Person person, boolean builtInThere) {
        if (builtIn && !builtInThere) return false;
        if (person == null) return whose == null;
        return whose == null ? !strangers : whose.contains(person.role());
    }
}
