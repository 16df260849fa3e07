package fr.rentree.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.x509.CertificateToken;
import fr.rentree.proof.Timed;
import fr.rentree.shared.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key that never leaves its token: signing through PKCS#11, with the token in software that Debian ships (SoftHSM). */
class SignatureTokenTest {

    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "6174";
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path folder;

    private static int slot;
    private static X509Certificate certificate;

    @BeforeAll
    static void putTheKeyIntoAToken() throws Exception {
        Files.writeString(
                Path.of(System.getenv("SOFTHSM2_CONF")),
                "directories.tokendir = " + Files.createDirectories(folder.resolve("tokens"))
                        + "\nlog.level = ERROR\n");
        var made = run("softhsm2-util", "--init-token", "--free", "--label", "rentree", "--pin", PIN, "--so-pin", PIN);
        var number = Pattern.compile("slot (\\d+)").matcher(made);
        assertThat(number.find()).as(made).isTrue();
        slot = Integer.parseInt(number.group(1));
        var file = DevelopmentSeal.in(folder.resolve("seal.p12"), CLOCK.instant());
        var secret = DevelopmentSeal.PASSWORD.toCharArray();
        var from = KeyStore.getInstance(file.toFile(), secret);
        certificate = (X509Certificate) from.getCertificate("seal");
        token().setKeyEntry("seal", (PrivateKey) from.getKey("seal", secret), null, from.getCertificateChain("seal"));
    }

    private static KeyStore token() throws GeneralSecurityException, IOException {
        var provider = Security.getProvider("SunPKCS11")
                .configure(
                        "--name=test\nlibrary=" + LIBRARY + "\nslot=" + slot + "\nattributes(*,CKO_PRIVATE_KEY,*) = {\n"
                                + "CKA_SIGN = true\nCKA_SENSITIVE = true\nCKA_EXTRACTABLE = false\n}\n");
        var token = KeyStore.getInstance("PKCS11", provider);
        token.load(null, PIN.toCharArray());
        return token;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static DocumentSeal seal() throws IOException {
        return new SealConfiguration()
                .seal(new SealSettings(null, PIN, null, LIBRARY, slot, null, null), new DataFolder(folder), CLOCK);
    }

    @Test
    void theTokensKeySignsAndTheValidatorAgrees() throws IOException {
        var seal = seal();
        assertThat(seal.specimen()).isFalse();
        assertThat(seal.signatory()).isEqualTo("Spécimen Rentrée");
        var report = ValidationReportTest.report(
                seal.sign(Timed.print(), CLOCK.instant()), new CertificateToken(certificate));
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }
}
