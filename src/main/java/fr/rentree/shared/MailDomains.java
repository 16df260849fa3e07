package fr.rentree.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The mail providers that most students use, to ask back about an address that is one slip of the keyboard away from one of
 * theirs: {@code gmial.com}. Such an address is never refused: somebody may have it (product 3.8).
 */
public final class MailDomains {

    /** Under it nearly any short name is one slip from another one. */
    private static final int SHORTEST = 7;

    /** A provider's domain, or one that is taken for it by mistake → the one that is meant. */
    private static final Map<String, String> KNOWN = read();

    private MailDomains() {}

    /** The address that was meant, if this one has nearly the domain of a provider. */
    public static Optional<String> meant(String address) {
        var at = address.lastIndexOf('@');
        var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (at < 1 || domain.equals(KNOWN.get(domain))) return Optional.empty();
        return Optional.ofNullable(KNOWN.get(domain))
                .or(() -> KNOWN.values().stream()
                        .distinct()
                        .filter(it -> it.length() >= SHORTEST && EditDistance.within(1, it, domain))
                        .findFirst())
                .map(it -> address.substring(0, at + 1) + it);
    }

    private static Map<String, String> read() {
        var stream = Objects.requireNonNull(MailDomains.class.getResourceAsStream("/mail/domains.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var known = new LinkedHashMap<String, String>();
            lines.lines().filter(it -> !it.startsWith("#")).forEach(line -> {
                var words = line.split(" ");
                known.put(words[0], words[words.length - 1]);
            });
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
