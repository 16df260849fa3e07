package fr.rentree.secondfactor;

import fr.rentree.session.Person;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.University;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: a device signs a challenge that we drew, for this site and no other. Spring Security checks; the challenge waits in the
 * database, so that any node takes the answer, once and within minutes.
 */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final String ADD = "ADD";
    private static final String USE = "USE";
    private static final int LONGEST = 20_000;
    private static final int LABEL = 60;

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PasskeySettings.class)
    static class Settings {}

    private final PasskeyRows rows;
    private final PasskeySettings settings;
    private final University university;
    private final Clock clock;

    Passkeys(PasskeyRows rows, PasskeySettings settings, University university, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.university = university;
        this.clock = clock;
    }

    List<CredentialRecord> of(UUID account) {
        return rows.findByUserId(PasskeyRows.handle(account));
    }

    int count(UUID account) {
        return rows.count(account);
    }

    /** What the browser is asked to make, as JSON. */
    String creation(Person person) {
        var options = operations(person, Bytes.random())
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
        rows.challenge(
                person.account(),
                ADD,
                options.getChallenge().getBytes(),
                clock.instant().plus(SOON));
        return JSON.writeValueAsString(options);
    }

    /** What the browser is asked to sign, as JSON. */
    String request(Person person) {
        var options = operations(person, Bytes.random())
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(as(person)));
        rows.challenge(
                person.account(),
                USE,
                options.getChallenge().getBytes(),
                clock.instant().plus(SOON));
        return JSON.writeValueAsString(options);
    }

    /** @param answer of the browser, as JSON. @return whether the key is there now */
    boolean add(Person person, String answer, String label) {
        return checked(person, ADD, answer, operations -> {
            var options = operations.createPublicKeyCredentialCreationOptions(
                    new ImmutablePublicKeyCredentialCreationOptionsRequest(as(person)));
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    JSON.readValue(answer, new TypeReference<>() {});
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    options, new RelyingPartyPublicKey(made, name(label))));
            return true;
        });
    }

    /** @return whether one of this person's keys signed */
    boolean check(Person person, String answer) {
        return checked(person, USE, answer, operations -> {
            var options = operations.createCredentialRequestOptions(
                    new ImmutablePublicKeyCredentialRequestOptionsRequest(as(person)));
            PublicKeyCredential<AuthenticatorAssertionResponse> signed =
                    JSON.readValue(answer, new TypeReference<>() {});
            var owner = operations.authenticate(new RelyingPartyAuthenticationRequest(options, signed));
            return owner.getId().equals(PasskeyRows.handle(person.account()));
        });
    }

    boolean remove(UUID account, String id) {
        return id.matches("[\\w-]{1,1400}")
                && rows.delete(account, Bytes.fromBase64(id).getBytes());
    }

    void removeAll(UUID account) {
        rows.deleteAll(account);
    }

    /** Whatever a browser sends that is not right is just not right. */
    private boolean checked(
            Person person, String purpose, String answer, Function<Webauthn4JRelyingPartyOperations, Boolean> check) {
        var challenge = rows.takeChallenge(person.account(), purpose, clock.instant());
        if (challenge.isEmpty() || answer.length() > LONGEST) return false;
        try {
            return check.apply(operations(person, new Bytes(challenge.get())));
        } catch (RuntimeException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private Webauthn4JRelyingPartyOperations operations(Person person, Bytes challenge) {
        var site = PublicKeyCredentialRpEntity.builder()
                .id(settings.idFor(university))
                .name("Rentrée " + university.name())
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(
                new PasskeyOwner(person), rows, site, settings.originsFor(university));
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge));
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge));
        return operations;
    }

    private static Authentication as(Person person) {
        return new UsernamePasswordAuthenticationToken(person.account().toString(), null, List.of());
    }

    private static String name(String typed) {
        var label = Blanks.fold(typed);
        if (label.isEmpty()) return "1";
        return label.length() > LABEL ? label.substring(0, LABEL) : label;
    }
}
