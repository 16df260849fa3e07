package fr.rentree.account;

import fr.rentree.shared.DemoSettings;
import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The access rules of all pages, and the security headers of every answer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DemoSettings.class, SessionSettings.class, SignInSettings.class, StaffSettings.class})
class SecurityRules {

    private static final String CONTENT = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    /** Checking a document changes nothing, so no token protects it; programs check, too. */
    private static final String CHECK = "/verifier/**";

    /** What everybody may see. The rest asks who is there. */
    private static final String[] PUBLIC = {
        "/static/**",
        "/favicon.ico",
        "/robots.txt",
        SignInPage.PATH + "/**",
        SignOut.PATH,
        "/premiere-connexion/**",
        "/mot-de-passe-oublie/**",
        "/identifiants-perdus/**",
        "/invitation/**",
        ConfirmPage.PATH + "/**",
        CHECK,
        "/langue",
        "/accessibilite",
        "/confidentialite",
        "/error",
        "/actuator/health/**"
    };

    /** What an institute's secretary sees, but does not do. */
    private static final String[] REGISTRY = {
        "/secretariat/inscriptions/valider",
        "/secretariat/inscriptions/*/valider",
        "/secretariat/inscriptions/*/verifier",
        "/secretariat/inscriptions/*/annuler"
    };

    /** Who is there, and has proved it as far as is due. */
    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

    /** Argon2id with 19 MiB and two passes, as OWASP recommends: 60 to 90 ms on the machines that we run on. */
    @Bean
    static PasswordEncoder argon2() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

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
                SignInSettings settings) {
            http.securityContext(c -> c.securityContextRepository(context))
                    .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .csrf(c -> c.csrfTokenRepository(tokens)
                            .ignoringRequestMatchers(SignOut.PATH, CHECK, SignOnButtons.BACK))
                    .exceptionHandling(e -> e.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                    .headers(SecurityRules::headers)
                    .authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(
                                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll()
                            .requestMatchers(AccessDenials.SECOND_FACTOR + "/**")
                            .access(SecurityRules::staff)
                            .requestMatchers(PUBLIC)
                            .permitAll()
                            .requestMatchers("/actuator/prometheus")
                            .access(fromHere(settings.openMetrics()))
                            .requestMatchers("/actuator/**")
                            .denyAll()
                            .requestMatchers("/reinscription/**", "/demandes/**")
                            .hasRole(Role.STUDENT.name())
                            .requestMatchers(REGISTRY)
                            .hasRole(Role.REGISTRY.name())
                            .requestMatchers("/secretariat/**")
                            .hasAnyRole(Role.SECRETARY.name(), Role.REGISTRY.name())
                            .requestMatchers("/mon-compte/securite/**")
                            .hasAnyRole(Role.SECRETARY.name(), Role.REGISTRY.name(), Role.ADMIN.name())
                            .requestMatchers("/administration/**")
                            .hasRole(Role.ADMIN.name())
                            .anyRequest()
                            .hasAnyRole(ROLES));
            return http.build();
        }

        /** Nobody signs in through Spring's own manager; without one it would invent a user. */
        @Bean
        AuthenticationManager nobody() {
            return authentication -> {
                throw new BadCredentialsException("sign in at " + SignInPage.PATH);
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

    /** Staff, whether or not they have proved it as far as is due: this is where they do. */
    private static AuthorizationDecision staff(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext page) {
        var person = PersonAuthentication.of(who.get());
        return new AuthorizationDecision(person != null && person.role() != Role.STUDENT);
    }

    /** Measurements are for this machine, unless a setting opens them. */
    private static AuthorizationManager<RequestAuthorizationContext> fromHere(boolean open) {
        return (who, context) -> new AuthorizationDecision(open
                || InetAddress.ofLiteral(context.getRequest().getRemoteAddr()).isLoopbackAddress());
    }
}
