package fr.rentree.signon;

import fr.rentree.signon.SignOnSettings.Oidc;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds a provider out by its discovery document, when somebody first asks and once an hour from then on. While it is away
 * the next try is five seconds later, and what was known before stays good.
 */
final class OidcDiscovery {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";
    private static final JsonMapper JSON = new JsonMapper();

    private final String id;
    private final Oidc settings;
    private final String back;
    private final ProviderHttp http;
    private final Clock clock;
    private @Nullable OidcClient client;
    private Instant nextTry = Instant.MIN;

    /** @param back where the provider sends browsers back to */
    OidcDiscovery(String id, Oidc settings, String back, ProviderHttp http, Clock clock) {
        this.id = id;
        this.settings = settings;
        this.back = back;
        this.http = http;
        this.clock = clock;
    }

    /** Who comes while it is being found out waits for that, and for no longer. */
    synchronized OidcClient client() {
        var known = client;
        var now = clock.instant();
        if (known != null && now.isBefore(known.until())) return known;
        try {
            if (now.isBefore(nextTry)) throw new SignOnProtocol.Away("it was away a moment ago");
            client = ask(now);
            return client;
        } catch (SignOnProtocol.Away e) {
            if (!now.isBefore(nextTry)) nextTry = clock.instant().plus(PAUSE);
            if (known != null) return known;
            throw e;
        }
    }

    private OidcClient ask(Instant now) {
        var registration = registration();
        var authorization = said(registration.getProviderDetails().getAuthorizationUri());
        return new OidcClient(
                registration, authorization, login(registration), decoder(registration, logout()), now.plus(FRESH));
    }

    private static String said(@Nullable String address) {
        if (address == null) throw new SignOnProtocol.Away("its discovery document lacks an address");
        return address;
    }

    private ClientRegistration registration() {
        var issuer = String.valueOf(settings.issuer());
        var written = http.get(URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"));
        try {
            var document = JSON.readValue(written, new TypeReference<Map<String, Object>>() {});
            if (!issuer.equals(document.get("issuer"))) throw new SignOnProtocol.Away("it says it is another issuer");
            var found = ClientRegistrations.fromOidcConfiguration(document)
                    .registrationId(id)
                    .clientId(String.valueOf(settings.clientId()))
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes())
                    .redirectUri(back);
            if (settings.clientSecret() == null) found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            return found.build();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SignOnProtocol.Away("its discovery document cannot be read", e);
        }
    }

    private AuthenticationProvider login(ClientRegistration registration) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http.requests())
                .configureMessageConverters(it -> it.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(template(new OAuth2ErrorResponseErrorHandler()));
        var users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        users.setRetrieveUserInfo(it -> it.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
        var login = new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        var idTokens = decoder(registration, new OidcIdTokenValidator(registration));
        login.setJwtDecoderFactory(_ -> idTokens);
        return login;
    }

    private JwtDecoder decoder(ClientRegistration registration, OAuth2TokenValidator<Jwt> rules) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        said(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithms(it -> it.addAll(algorithms(registration)))
                .restOperations(template(null))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), rules));
        return decoder;
    }

    /** Signatures by a key pair that the provider says it uses; never {@code none}, never one by our own secret. */
    private static Set<SignatureAlgorithm> algorithms(ClientRegistration registration) {
        var said = registration
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("id_token_signing_alg_values_supported");
        var known = said instanceof Collection<?> several
                ? several.stream()
                        .map(it -> SignatureAlgorithm.from(String.valueOf(it)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.<SignatureAlgorithm>of();
        return known.isEmpty() ? Set.of(SignatureAlgorithm.RS256) : known;
    }

    /** OpenID Connect Back-Channel Logout 1.0, section 2.6. */
    private OAuth2TokenValidator<Jwt> logout() {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtIssuerValidator(String.valueOf(settings.issuer())),
                new JwtClaimValidator<List<String>>("aud", it -> it != null && it.contains(settings.clientId())),
                new JwtClaimValidator<Object>("events", it -> it instanceof Map<?, ?> said && said.containsKey(LOGOUT)),
                OidcDiscovery::withoutNonce);
    }

    /** Who has an ID token must not end a session with it. */
    private static OAuth2TokenValidatorResult withoutNonce(Jwt token) {
        return token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "an ID token", null))
                : OAuth2TokenValidatorResult.success();
    }

    private RestTemplate template(@Nullable OAuth2ErrorResponseErrorHandler errors) {
        var template = new RestTemplate(http.requests());
        if (errors != null) template.setErrorHandler(errors);
        return template;
    }
}
