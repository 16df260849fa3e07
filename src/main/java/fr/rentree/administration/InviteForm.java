package fr.rentree.administration;

import fr.rentree.session.KeptForms;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** « Inviter une personne » as typed. @param institutes as ticked */
record InviteForm(String email, String name, String role, Set<String> institutes, String language) {

    static final InviteForm EMPTY = new InviteForm("", "", "SECRETARY", Set.of(), "fr");

    static InviteForm posted(Map<String, String[]> all) {
        return new InviteForm(
                first(all, "email"),
                first(all, "name"),
                first(all, "role"),
                Set.copyOf(Arrays.asList(all.getOrDefault("institutes", new String[0]))),
                first(all, "language"));
    }

    /** As a kept form gives it back: several values of one name are {@code name[0]}, {@code name[1]}, … */
    static InviteForm kept(Map<String, String> typed) {
        return new InviteForm(
                typed.getOrDefault("email", ""),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("role", ""),
                ticked(typed),
                typed.getOrDefault("language", ""));
    }

    static Set<String> ticked(Map<String, String> typed) {
        return new TreeSet<>(KeptForms.values(typed, "institutes"));
    }

    Map<String, String> typed() {
        return Map.of("email", email, "name", name, "role", role, "language", language);
    }

    private static String first(Map<String, String[]> all, String name) {
        return all.getOrDefault(name, new String[] {""})[0];
    }
}
