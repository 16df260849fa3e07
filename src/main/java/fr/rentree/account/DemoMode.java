package fr.rentree.account;

import static java.util.Objects.requireNonNull;

import fr.rentree.session.ServerSecrets;
import fr.rentree.session.Sessions;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.DemoSettings;
import fr.rentree.shared.University;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Demo mode: everybody at an invented address signs in with the password of the README. It is hashed once for the whole
 * database. A start without demo mode takes it away from everybody, for good: no later start brings it back.
 */
@Component
class DemoMode {

    static final String PASSWORD = "rentree-demo-2026";

    private static final Logger LOG = LoggerFactory.getLogger(DemoMode.class);

    /** Names that the network gives to nobody (RFC 2606 and 6761), and this machine's own. */
    private static final Pattern INVENTED =
            Pattern.compile("(.*[.@])?(example|invalid|localhost)|127[.][0-9.]+|\\[::1]");

    private final DemoSettings settings;
    private final University university;
    private final JdbcClient sql;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final ServerSecrets secrets;
    private volatile @Nullable String hash;

    DemoMode(
            DemoSettings settings,
            University university,
            JdbcClient sql,
            PasswordEncoder passwords,
            Sessions sessions,
            ServerSecrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
        this.settings = settings;
        this.university = university;
        this.sql = sql;
        this.passwords = passwords;
    }

    /** Whether this address or name of a machine can be nobody's. */
    static boolean invented(String address) {
        return INVENTED.matcher(Blanks.strip(address).toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether it is configured, here or for a server of this database, and no server was ever started without it. */
    boolean on() {
        return !closed() && (settings.demo() || stored().isPresent());
    }

    /** Whether this start is meant to be one in demo mode. */
    boolean configured() {
        return settings.demo();
    }

    /** A server starts in demo mode: refused where anything is real, for whoever reads the README could sign in. */
    void open() {
        var host = URI.create(university.address()).getHost();
        if (host == null || !invented(host) || !invented(university.email()))
            throw refused(
                    "rentree.university names a real address, " + university.address() + ", " + university.email());
        if (closed()) throw refused("this database was in use without it");
        int real = sql.sql("select count(*) from account where email !~ '[.](example|invalid)$'")
                .query(Integer.class)
                .single();
        if (real > 0) throw refused(real + " accounts of this database have a real address");
        LOG.warn("DEMO MODE: everybody who reads the README can sign in as anybody. Never for real students");
    }

    private static IllegalStateException refused(String why) {
        return new IllegalStateException("Demo mode (rentree.demo, RENTREE_DEMO) is refused: " + why
                + ". Start without it, or with another rentree.data-dir or database.");
    }

    /** The password hash of a new account at an invented address; {@code null} without demo mode. */
    @Nullable
    String hash() {
        if (!on()) return null;
        if (hash == null) hash = stored().orElseGet(this::make);
        return hash;
    }

    /**
     * Leaves no way in with the demo password, and nobody who came in with it; an import beside the server does not bring
     * it back, whatever its own settings are.
     */
    @Transactional
    void close() {
        secrets.keep("demo-closed", new byte[0]);
        stored().ifPresent(known -> {
            var out =
                    List.copyOf(sql.sql("update account set password_hash = null where password_hash = ? returning id")
                            .param(known)
                            .query(UUID.class)
                            .list());
            sessions.closeAll(out);
        });
    }

    private boolean closed() {
        return secrets.find("demo-closed").isPresent();
    }

    private String make() {
        var made = passwords.encode(PASSWORD);
        return written(secrets.keep("demo-password", requireNonNull(made).getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<String> stored() {
        return secrets.find("demo-password").map(DemoMode::written);
    }

    private static String written(byte[] kept) {
        return new String(kept, StandardCharsets.UTF_8);
    }
}
