package fr.rentree.signon;

import fr.rentree.session.Role;
import fr.rentree.shared.Blanks;
import fr.rentree.signon.SignOnSettings.Cas;
import fr.rentree.signon.SignOnSettings.Grant;
import fr.rentree.signon.SignOnSettings.OfDoor;
import fr.rentree.signon.SignOnSettings.Oidc;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the settings of identity providers, and says in words what is wrong. */
final class SettingsRules {

    /** Paths of pages of our own beside the doors. */
    private static final Set<String> TAKEN = Set.of("depart", "inconnu");

    private final List<String> faults = new ArrayList<>();

    private SettingsRules() {}

    static List<String> faults(Map<String, Cas> cas, Map<String, Oidc> oidc) {
        var rules = new SettingsRules();
        cas.forEach((id, door) -> rules.door("rentree.sign-on.cas." + id, id, door, "url"));
        oidc.forEach((id, door) -> {
            var name = "rentree.sign-on.oidc." + id;
            rules.door(name, id, door, "issuer");
            rules.oidc(name, door);
            if (cas.containsKey(id)) rules.faults.add(name + ": another door is called " + id + " already");
        });
        return rules.faults;
    }

    private void door(String name, String id, OfDoor door, String address) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,29}") || TAKEN.contains(id))
            faults.add(name + ": an id is up to 30 lower-case letters, digits and dashes, and not one of " + TAKEN);
        var label = door.label();
        if (label == null || blank(label.fr()) || blank(label.en()))
            faults.add(name + ".label needs .fr and .en: they stand on the button");
        address(name + "." + address, door.address());
        for (int i = 0; i < door.staff().size(); i++)
            grant(name + ".staff[" + i + "]", door.staff().get(i));
    }

    private void oidc(String name, Oidc door) {
        if (blank(door.clientId())) faults.add(name + ".client-id is missing");
        if (!door.scopes().contains("openid")) faults.add(name + ".scopes needs openid");
    }

    /** Who reads along on plain http could come in as anybody; within this machine nobody does. */
    private void address(String name, @Nullable URI address) {
        if (address == null) faults.add(name + " is missing");
        else if (address.getHost() == null || address.getQuery() != null || address.getFragment() != null)
            faults.add(name + " must be an address without ? and #, not " + address);
        else if (!"https".equals(address.getScheme()) && !loopback(address))
            faults.add(name + " must start with https://, not " + address);
    }

    private static boolean loopback(URI address) {
        return "http".equals(address.getScheme())
                && Set.of("127.0.0.1", "localhost", "[::1]").contains(address.getHost());
    }

    private void grant(String name, Grant grant) {
        if (blank(grant.attribute()) || blank(grant.value())) faults.add(name + " needs an attribute and a value");
        if (grant.role() == null) faults.add(name + " needs a role");
        else if (grant.role() == Role.STUDENT) faults.add(name + ": students are known by their student number");
        else if ((grant.role() == Role.SECRETARY) == grant.institutes().isEmpty())
            faults.add(name + ": secretaries need institutes, and nobody else has any");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || Blanks.only(text);
    }
}
