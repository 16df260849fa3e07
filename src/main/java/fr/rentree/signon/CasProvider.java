package fr.rentree.signon;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The CAS 3 protocol: service tickets of our own, with attributes and single logout, and nobody's by proxy. */
final class CasProvider implements SignOnProtocol {

    private static final String STATE = "etat";

    /** Protocol 3.0, section 3.1: begins with {@code ST-}, printable, may be 256 long. {@code PT-} is a proxy's. */
    private static final Pattern TICKET = Pattern.compile("ST-[\\w.:/+=~-]{1,253}");

    private static final int LONGEST_MESSAGE = 16_000;

    private final String id;
    private final String server;
    private final String userId;
    private final String site;
    private final ProviderHttp http;

    /** @param site where we are reached from outside */
    CasProvider(String id, URI server, String userId, String site, ProviderHttp http) {
        this.id = id;
        this.server = server.toString().replaceAll("/+$", "");
        this.userId = userId;
        this.site = site;
        this.http = http;
    }

    @Override
    public String stateParameter() {
        return STATE;
    }

    @Override
    public URI departure(LoginAttempt attempt, Locale language) {
        return URI.create(
                server + "/login?service=" + encoded(service(attempt)) + "&locale=" + encoded(language.getLanguage()));
    }

    @Override
    public Arrival arrival(LoginAttempt attempt, Map<String, String> answer) {
        var ticket = answer.getOrDefault("ticket", "");
        if (!TICKET.matcher(ticket).matches()) throw new Refused("no service ticket");
        var asked = server + "/p3/serviceValidate?service=" + encoded(service(attempt)) + "&ticket=" + encoded(ticket);
        return new Arrival(CasAnswer.read(http.get(URI.create(asked)), userId), session(ticket), null);
    }

    @Override
    public Optional<String> ended(Map<String, String> message) {
        var request = message.getOrDefault("logoutRequest", "");
        if (request.length() > LONGEST_MESSAGE) return Optional.empty();
        return CasAnswer.ended(request).map(this::session);
    }

    @Override
    public Optional<URI> farewell(@Nullable String hint) {
        return Optional.of(URI.create(server + "/logout?service=" + encoded(site + ProviderSignOutPage.LEFT)));
    }

    /** The ticket is for this address and no other: who has one that was given for another state comes to nothing. */
    private String service(LoginAttempt attempt) {
        return site + "/connexion/universite/" + id + "/retour?" + STATE + "=" + attempt.state();
    }

    private String session(String ticket) {
        return id + " " + ticket;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
