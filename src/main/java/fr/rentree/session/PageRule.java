package fr.rentree.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@link PageAccess}.
 *
 * @param whose roles; {@code null} = everybody, signed in or not
 * @param unproved whether these pages are also for somebody whose second factor is due: this is where it is given
 * @param token whether a form of these pages needs the CSRF token of its session
 */
public record PageRule(
        List<String> paths, @Nullable Set<Role> whose, boolean unproved, boolean token, Set<OldForm> oldForms) {

    /** What becomes of a form whose session is over, or whose token is too old. */
    public enum OldForm {
        /** It is kept for its author, and shown again after signing in. */
        KEPT,
        /** Its page shows it again with what was typed; it asks {@link StaleForm#is}. */
        SHOWN,
        /** Its page asks for one more press. */
        PRESSED_AGAIN
    }

    public static PageRule everybody(String... paths) {
        return new PageRule(List.of(paths), null, false, true, Set.of());
    }

    public static PageRule signedIn(String... paths) {
        return of(EnumSet.allOf(Role.class), paths);
    }

    public static PageRule students(String... paths) {
        return of(EnumSet.of(Role.STUDENT), paths);
    }

    /** Secretaries, registry and administrators. */
    public static PageRule staff(String... paths) {
        return of(EnumSet.complementOf(EnumSet.of(Role.STUDENT)), paths);
    }

    public static PageRule of(Set<Role> roles, String... paths) {
        return new PageRule(List.of(paths), Set.copyOf(roles), false, true, Set.of());
    }

    /** The same, also while a second factor is due. */
    public PageRule beforeSecondFactor() {
        return new PageRule(paths, whose, true, token, oldForms);
    }

    /** The same, without a CSRF token: what is posted there changes nothing, or proves itself otherwise. */
    public PageRule withoutToken() {
        return new PageRule(paths, whose, unproved, false, oldForms);
    }

    public PageRule oldForms(OldForm... become) {
        return new PageRule(paths, whose, unproved, token, Set.of(become));
    }

    boolean allows(@Nullable Person person) {
        if (whose == null) return true;
        return person != null
                && whose.contains(person.role())
                && (unproved || !person.assurance().due());
    }
}
