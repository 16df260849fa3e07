package fr.rentree.signon;

import fr.rentree.signon.SignOnSettings.Names;
import fr.rentree.signon.SignOnSettings.Oidc;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * OpenID Connect: authorization code with PKCE, state and nonce; the checks of code, token and nonce are Spring Security's. Where
 * the provider is, it says itself, when somebody first asks.
 */
final class OidcProvider implements SignOnProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
    private static final int LONGEST_MESSAGE = 16_000;

    private final String id;
    private final Names names;
    private final String site;
    private final String issuer;
    private final String back;
    private final OidcDiscovery discovery;
    private final ProviderHttp http;

    /**
     * A provider of whom nothing is known yet but its name.
     *
     * @param site where we are reached from outside
     */
    OidcProvider(String id, Oidc settings, String site, ProviderHttp http, Clock clock) {
        this.id = id;
        this.names = settings.names();
        this.site = site;
        this.issuer = String.valueOf(settings.issuer());
        this.back = site + SignOnPage.PATH + "/" + id + "/retour";
        this.discovery = new OidcDiscovery(id, settings, back, http, clock);
        this.http = http;
    }

    @Override
    public String stateParameter() {
        return OAuth2ParameterNames.STATE;
    }

    @Override
    public URI departure(LoginAttempt attempt, Locale language) {
        var request = OAuth2AuthorizationRequest.from(request(discovery.client(), attempt))
                .additionalParameters(Map.of("ui_locales", language.getLanguage()))
                .build();
        return URI.create(request.getAuthorizationRequestUri());
    }

    /** The same at the end of the trip as at its beginning: nothing of it has to be kept. */
    private OAuth2AuthorizationRequest request(OidcClient client, LoginAttempt attempt) {
        var registration = client.registration();
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(registration.getClientId())
                .authorizationUri(client.authorization())
                .redirectUri(back)
                .scopes(registration.getScopes())
                .state(attempt.state())
                .attributes(Map.of(
                        OidcParameterNames.NONCE,
                        attempt.nonce(),
                        PkceParameterNames.CODE_VERIFIER,
                        attempt.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE,
                        LoginAttempt.challenge(attempt.nonce()),
                        PkceParameterNames.CODE_CHALLENGE,
                        LoginAttempt.challenge(attempt.verifier()),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
    }

    @Override
    public Arrival arrival(LoginAttempt attempt, Map<String, String> answer) {
        var client = discovery.client();
        var code = answer.get(OAuth2ParameterNames.CODE);
        if (code == null) throw new Refused("error " + answer.getOrDefault(OAuth2ParameterNames.ERROR, "not named"));
        // RFC 9207: an answer of another provider is none of this one
        if (!issuer.equals(answer.getOrDefault("iss", issuer))) throw new Refused("another issuer");
        var user = http.inTime(() -> user(client, attempt, code));
        var token = user.getIdToken();
        return new Arrival(
                person(user),
                session(token.getClaimAsString("sid"), subject(token.getSubject())),
                token.getTokenValue());
    }

    private OidcUser user(OidcClient client, LoginAttempt attempt, String code) {
        var response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(back)
                .state(attempt.state())
                .build();
        var exchange = new OAuth2AuthorizationExchange(request(client, attempt), response);
        try {
            var asked = new OAuth2LoginAuthenticationToken(client.registration(), exchange);
            if (client.login().authenticate(asked) instanceof OAuth2LoginAuthenticationToken found
                    && found.getPrincipal() instanceof OidcUser user) return user;
            throw new Refused("no user");
        } catch (AuthenticationException | JwtException e) {
            throw unanswered(e) ? new Away("no answer to a code", e) : new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether the network is what failed, and not the person. */
    private static boolean unanswered(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof IOException) return true;
        return false;
    }

    private ExternalIdentity person(OidcUser user) {
        var attributes = new LinkedHashMap<String, List<String>>();
        user.getClaims().forEach((name, value) -> attributes.put(name, values(value)));
        var known = new ExternalIdentity(subject(user.getSubject()), attributes);
        return new ExternalIdentity(
                known.one(names.userId()).orElseThrow(() -> new Refused("no " + names.userId())), attributes);
    }

    private static List<String> values(Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(claim));
    }

    /** Back-channel logout. */
    @Override
    public Optional<String> ended(Map<String, String> message) {
        var written = message.getOrDefault("logout_token", "");
        if (written.isEmpty() || written.length() > LONGEST_MESSAGE) return Optional.empty();
        try {
            var client = discovery.client();
            return http.inTime(() -> ended(client, written));
        } catch (Away e) {
            LOG.warn("Sign-on {} is away: a logout could not be checked ({})", id, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> ended(OidcClient client, String written) {
        try {
            var token = client.logouts().decode(written);
            return Optional.of(session(token.getClaimAsString("sid"), subject(token.getSubject())));
        } catch (BadJwtException e) {
            LOG.warn("Sign-on {}: a message that a session is over is refused ({})", id, e.getMessage());
            return Optional.empty();
        }
    }

    private static String subject(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** Providers that name no sessions end all of a person's at once. */
    private String session(@Nullable String session, String subject) {
        return session == null ? id + " sub " + subject : id + " sid " + session;
    }

    @Override
    public Optional<URI> farewell(@Nullable String hint) {
        var client = discovery.client().registration();
        var place = client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (place == null) return Optional.empty();
        var address =
                place + (place.toString().contains("?") ? "&" : "?") + "client_id=" + encoded(client.getClientId())
                        + "&post_logout_redirect_uri=" + encoded(site + ProviderSignOutPage.LEFT);
        return Optional.of(URI.create(hint == null ? address : address + "&id_token_hint=" + encoded(hint)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
