package fr.rentree.secondfactor;

import fr.rentree.secondfactor.Authenticators.Found;
import fr.rentree.session.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * « Codes de secours », for who has lost telephone and key: ten, each good once. They can be read until their owner says to have
 * noted them, a quarter of an hour at most.
 */
@Component
class RecoveryCodes {

    static final int COUNT = 10;

    private static final Duration READABLE = Duration.ofMinutes(15);
    private static final String PURPOSE = "recovery";

    /** Crockford's base 32: nothing that looks like something else. 12 characters are 60 bits. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final RecoveryRows rows;
    private final Secrets secrets;
    private final Clock clock;

    RecoveryCodes(RecoveryRows rows, Secrets secrets, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes new ones; those before are worth nothing any more. */
    void make(UUID account) {
        var codes = IntStream.range(0, COUNT).mapToObj(i -> draw()).toList();
        var now = clock.instant();
        var readable = String.join("\n", codes).getBytes(StandardCharsets.UTF_8);
        rows.replace(
                account,
                codes.stream().map(code -> hash(account, code)).toList(),
                secrets.lock(PURPOSE, account.toString(), readable),
                now,
                now.plus(READABLE));
    }

    /** Those that were just made; empty once they were noted. */
    List<String> readable(UUID account) {
        return rows.shown(account, clock.instant())
                .map(locked -> new String(secrets.unlock(PURPOSE, account.toString(), locked), StandardCharsets.UTF_8))
                .map(text -> text.lines().toList())
                .orElse(List.of());
    }

    void noted(UUID account) {
        rows.noted(account);
    }

    Found check(UUID account, String typed) {
        var hash = hash(account, typed);
        if (rows.use(account, hash, clock.instant())) return Found.RIGHT;
        return rows.used(account, hash) ? Found.USED : Found.WRONG;
    }

    int left(UUID account) {
        return rows.left(account);
    }

    void remove(UUID account) {
        rows.delete(account);
    }

    void purge() {
        rows.hideBefore(clock.instant());
    }

    /** As people copy it: small letters, spaces, an O for a zero. */
    static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private byte[] hash(UUID account, String code) {
        return secrets.hash(PURPOSE, account + normal(code));
    }

    private String draw() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
