package fr.rentree.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import fr.rentree.proof.DocumentKind;
import fr.rentree.proof.Samples;
import fr.rentree.proof.Timed;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the European Commission's validator (ETSI EN 319 102-1) says to who trusts the university's certificate. */
class ValidationReportTest {

    /** The validator looks at today's clock. */
    private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    static Path folder;

    static SimpleReport report(byte[] pdf, CertificateToken trusted) {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(trusted);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    private static CertificateToken certificate(Path file) throws IOException {
        try (var token = new Pkcs12SignatureToken(
                file.toFile(), new PasswordProtection(DevelopmentSeal.PASSWORD.toCharArray()))) {
            return token.getKeys().getFirst().getCertificate();
        }
    }

    @Test
    void whatWeSignedPassesAndOneChangedByteFails() throws IOException {
        var file = DevelopmentSeal.in(folder.resolve("seal.p12"), NOW);
        var signed = SampleSeal.of(file).sign(Samples.print(DocumentKind.ATTESTATION, Samples.FRENCH), NOW);
        var report = report(signed, certificate(file));
        var signature = report.getFirstSignatureId();
        assertThat(report.getIndication(signature)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(report.getSigningTime(signature)).isEqualTo(NOW);
        var changed = signed.clone();
        changed[changed.length / 3] ^= 1;
        report = report(changed, certificate(file));
        assertThat(report.getIndication(signature)).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(report.getSubIndication(signature)).isEqualTo(SubIndication.HASH_FAILURE);
    }

    @Test
    void whoDoesNotTrustTheCertificateDoesNotTrustTheDocument() throws IOException {
        var signed = SampleSeal.of(DevelopmentSeal.in(folder.resolve("seal.p12"), NOW))
                .sign(Timed.print(), NOW);
        var other = certificate(DevelopmentSeal.in(folder.resolve("other.p12"), NOW));
        var report = report(signed, other);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
    }
}
