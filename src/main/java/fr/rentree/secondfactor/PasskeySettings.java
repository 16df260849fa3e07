package fr.rentree.secondfactor;

import fr.rentree.shared.University;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which site passkeys are made. They stay with its name for good: another one makes all of them worthless.
 *
 * @param id host name for which passkeys are made; where it is not set, that of {@code rentree.university.address}.
 *     <strong>Another one makes all of them worthless</strong>
 * @param origins addresses from which passkeys are accepted; where there are none, {@code rentree.university.address}
 */
@ConfigurationProperties("rentree.passkey")
record PasskeySettings(@Nullable String id, @DefaultValue Set<String> origins) {

    String idFor(University university) {
        return id == null ? URI.create(university.address()).getHost() : id;
    }

    Set<String> originsFor(University university) {
        if (!origins.isEmpty()) return origins;
        var address = URI.create(university.address());
        return Set.of(address.getScheme() + "://" + address.getAuthority());
    }
}
