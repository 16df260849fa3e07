package fr.rentree.administration;

import fr.rentree.administration.Invitations.Guest;
import fr.rentree.session.Role;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.FormProblems;
import fr.rentree.shared.MailAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules of an invitation: an address, a name, a role, and for a secretary at least one institute that there is. */
final class InviteRules {

    private static final int NAME = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Set<String> ROLES = Set.of("SECRETARY", "REGISTRY", "ADMIN");

    private InviteRules() {}

    /** @param known codes of the institutes that there are */
    static Optional<Guest> check(InviteForm form, Set<String> known, FormProblems problems) {
        var email = Blanks.strip(form.email());
        var name = Blanks.strip(form.name());
        if (!MailAddress.is(email)) problems.add("email", "administration.guest.email.wrong");
        if (name.isEmpty() || CONTROL.matcher(name).find()) problems.add("name", "administration.guest.name.wrong");
        else if (name.length() > NAME) problems.add("name", "administration.guest.name.long", NAME);
        var role = role(form.role(), problems);
        var institutes = institutes(form.role(), form.institutes(), known, problems);
        if (!problems.none() || role.isEmpty()) return Optional.empty();
        var language = form.language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        return Optional.of(new Guest(email, name, role.get(), institutes, language));
    }

    static Optional<Role> role(String typed, FormProblems problems) {
        if (ROLES.contains(typed)) return Optional.of(Role.valueOf(typed));
        problems.add("role", "administration.guest.role.wrong");
        return Optional.empty();
    }

    /** Those of a secretary; what is ticked for anybody else is cleared. */
    static Set<String> institutes(String role, Set<String> ticked, Set<String> known, FormProblems problems) {
        if (!role.equals("SECRETARY")) return Set.of();
        var those = new TreeSet<>(ticked);
        those.retainAll(known);
        if (those.isEmpty()) problems.add("institutes", "administration.guest.institutes.wrong");
        return those;
    }
}
