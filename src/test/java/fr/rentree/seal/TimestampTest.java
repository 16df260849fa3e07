package fr.rentree.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import fr.rentree.document.Conformance;
import fr.rentree.proof.DocumentKind;
import fr.rentree.proof.Samples;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore.PasswordProtection;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** « Level B always, T with a configured time-stamp service »: against one that speaks RFC 3161 over HTTP. */
class TimestampTest {

    private static final Instant NOW = Instant.now();

    @TempDir
    private Path folder;

    private HttpServer server;
    private volatile boolean away;

    @BeforeEach
    void start() throws Exception {
        var authority = authority();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, authority));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStampIsInTheSignatureAndTheDocumentStaysArchivableAndAccessible() throws Exception {
        var signed = sign();
        assertThat(stamped(signed)).isTrue();
        Conformance.assertPassesBoth(signed);
        assertThat(signed.length).isLessThan(100_000);
    }

    @Test
    void aServiceThatIsAwayHoldsNothingUp() throws Exception {
        away = true;
        var signed = sign();
        assertThat(stamped(signed)).isFalse();
        Conformance.assertPassesBoth(signed);
    }

    private byte[] sign() throws IOException {
        var file = DevelopmentSeal.in(folder.resolve("seal.p12"), NOW);
        var token =
                new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(DevelopmentSeal.PASSWORD.toCharArray()));
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        var seal = new DocumentSeal(
                token, token.getKeys().getFirst(), new TimestampAuthority(address), "la présidente", false);
        return seal.sign(Samples.print(DocumentKind.ATTESTATION, Samples.FRENCH), NOW);
    }

    private static boolean stamped(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getSignatureDictionaries().getFirst();
            var signer = new CMSSignedData(signature.getContents(pdf))
                    .getSignerInfos()
                    .iterator()
                    .next();
            var unsigned = signer.getUnsignedAttributes();
            return unsigned != null && unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null;
        }
    }

    private void answer(HttpExchange exchange, TimeStampTokenGenerator authority) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var question = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            var answer = new TimeStampResponseGenerator(authority, Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA512))
                    .generate(question, BigInteger.ONE, Date.from(NOW))
                    .getEncoded();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (org.bouncycastle.tsp.TSPException e) {
            throw new IOException(e);
        }
    }

    private static TimeStampTokenGenerator authority() throws Exception {
        var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        var name = new X500Principal("CN=Horodatage");
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.TWO,
                                Date.from(NOW.minusSeconds(60)),
                                Date.from(NOW.plusSeconds(86_400)),
                                name,
                                keys.getPublic())
                        .addExtension(
                                Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate),
                digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        generator.addCertificates(new JcaCertStore(List.of(certificate)));
        return generator;
    }
}
