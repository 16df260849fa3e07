package fr.rentree.session;

import fr.rentree.shared.DemoSettings;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The security of every answer: who may see it is said by the modules' {@link PageAccess}, the headers here. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DemoSettings.class, SessionSettings.class, SignInSettings.class, StaffSettings.class})
class SecurityRules {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @EnableWebSecurity
    static class OfPages {

        @Bean
        SecurityFilterChain doors(
                HttpSecurity http,
                SessionContext context,
                CsrfTokens tokens,
                AccessDenials denials,
                PageRules pages,
                SignInSettings settings) {
            http.securityContext(c -> c.securityContextRepository(context))
                    .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .csrf(c -> c.csrfTokenRepository(tokens).ignoringRequestMatchers(pages::withoutToken))
                    .exceptionHandling(e -> e.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                    .headers(SecurityRules::headers)
                    .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers("/actuator/prometheus")
                            .access(fromHere(settings.openMetrics()))
                            .anyRequest()
                            .access(pages));
            return http.build();
        }

        /** Nobody signs in through Spring's own manager; without one it would invent a user. */
        @Bean
        AuthenticationManager nobody() {
            return authentication -> {
                throw new BadCredentialsException("sign in at " + SignInReason.PAGE);
            };
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // said once and short: what every answer repeats is paid by every page on a slow telephone
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .xssProtection(HeadersConfigurer.XXssConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(FEATURES))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Measurements are for this machine, unless a setting opens them. */
    private static AuthorizationManager<RequestAuthorizationContext> fromHere(boolean open) {
        return (who, context) -> new AuthorizationDecision(open
                || InetAddress.ofLiteral(context.getRequest().getRemoteAddr()).isLoopbackAddress());
    }
}
