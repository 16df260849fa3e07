package fr.rentree.seal;

import static java.util.Objects.requireNonNull;

import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs11SignatureToken;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.token.PrefilledPasswordCallback;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import fr.rentree.shared.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens what documents are signed with, at start: a wrong password or alias is found before a student needs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

    @Bean
    DocumentSeal seal(SealSettings settings, DataFolder folder, Clock clock) throws IOException {
        var specimen = settings.keystore() == null && settings.pkcs11() == null;
        var token = specimen
                ? file(
                        DevelopmentSeal.in(folder.resolve("specimen-seal.p12"), clock.instant()),
                        DevelopmentSeal.PASSWORD)
                : configured(settings);
        var key = key(token, settings);
        var signatory = settings.signatory();
        return new DocumentSeal(
                token,
                key,
                settings.timestamp() == null ? null : new TimestampAuthority(settings.timestamp()),
                signatory == null ? commonName(key) : signatory,
                specimen);
    }

    private static SignatureTokenConnection configured(SealSettings settings) throws IOException {
        var library = settings.pkcs11();
        return library == null
                ? file(requireNonNull(settings.keystore()), settings.password())
                : new Pkcs11SignatureToken(
                        library.toString(),
                        new PrefilledPasswordCallback(protection(settings.password())),
                        settings.slot());
    }

    private static SignatureTokenConnection file(Path file, String password) throws IOException {
        return new Pkcs12SignatureToken(file.toFile(), protection(password));
    }

    private static PasswordProtection protection(String password) {
        return new PasswordProtection(password.toCharArray());
    }

    private static DSSPrivateKeyEntry key(SignatureTokenConnection token, SealSettings settings) {
        var alias = settings.alias();
        return token.getKeys().stream()
                .filter(it -> alias == null || it instanceof KSPrivateKeyEntry entry && alias.equals(entry.getAlias()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "rentree.seal: there is no key " + (alias == null ? "" : alias + " ") + "in the key store"));
    }

    private static String commonName(DSSPrivateKeyEntry key) {
        try {
            return new LdapName(key.getCertificate().getSubject().getRFC2253())
                    .getRdns().stream()
                            .filter(it -> it.getType().equalsIgnoreCase("CN"))
                            .map(it -> it.getValue().toString())
                            .findFirst()
                            .orElse("");
        } catch (InvalidNameException e) {
            throw new IllegalStateException("the certificate has no readable name", e);
        }
    }
}
