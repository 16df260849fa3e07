package fr.rentree.signon;

import fr.rentree.session.BuiltInAccounts;
import fr.rentree.session.SignOnButtons;
import fr.rentree.shared.University;
import fr.rentree.signon.SignOnSettings.Cas;
import fr.rentree.signon.SignOnSettings.OfDoor;
import fr.rentree.signon.SignOnSettings.Oidc;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The doors of the settings. Making one asks nobody anything: a start does not wait for the university's sign-on. */
@Component
@EnableConfigurationProperties(SignOnSettings.class)
class IdentityProviders implements SignOnButtons {

    private static final String PATH = "/connexion/universite/";

    private final Map<String, IdentityProvider> byId = new LinkedHashMap<>();

    IdentityProviders(
            SignOnSettings settings, University university, ProviderHttp http, Clock clock, BuiltInAccounts builtIn) {
        settings.doors().forEach((id, door) -> byId.put(id, door(id, door, university.address(), http, clock)));
        if (!builtIn.there() && byId.isEmpty())
            throw new IllegalStateException("rentree.sign-in.built-in is false and there is no rentree.sign-on.cas or"
                    + " .oidc: nobody could sign in");
    }

    private static IdentityProvider door(String id, OfDoor door, String site, ProviderHttp http, Clock clock) {
        var provider = switch (door) {
            case Cas cas -> new CasProvider(id, address(cas), cas.names().userId(), site, http);
            case Oidc oidc -> new OidcProvider(id, oidc, site, http, clock);
        };
        return new IdentityProvider(id, door, provider);
    }

    private static URI address(OfDoor door) {
        return URI.create(String.valueOf(door.address()));
    }

    Optional<IdentityProvider> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<SignOnButtons.Door> doors(Locale language) {
        return byId.values().stream()
                .map(it -> new SignOnButtons.Door(label(it, language), PATH + it.id()))
                .toList();
    }

    static String label(IdentityProvider door, Locale language) {
        var label = door.settings().label();
        if (label == null) throw new IllegalStateException("a door without a label: " + door.id());
        return language.getLanguage().equals("en") ? label.en() : label.fr();
    }
}
