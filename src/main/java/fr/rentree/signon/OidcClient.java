package fr.rentree.signon;

import java.time.Instant;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * A provider as its discovery document describes it, and what speaks to it.
 *
 * @param authorization where browsers are sent
 * @param login exchanges a code for somebody, with every check
 * @param logouts reads what the provider posts when a session is over
 * @param until when the document is read again
 */
record OidcClient(
        ClientRegistration registration,
        String authorization,
        AuthenticationProvider login,
        JwtDecoder logouts,
        Instant until) {}
