package fr.rentree.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import fr.rentree.document.SignatureField;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The university's signature under documents: PAdES baseline B, T where a time-stamping service answers. The document has
 * an empty field for it; what people see of the signature stands on the page already, as text.
 */
public final class DocumentSeal {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentSeal.class);

    /** Room beside the certificates for the signature itself, and for a time stamp: PDF reserves it before they are known. */
    private static final int ROOM = 1_536;

    private static final int TIMESTAMP_ROOM = 8_192;

    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry key;
    private final @Nullable TSPSource timestamps;
    private final String signatory;
    private final boolean specimen;

    DocumentSeal(
            SignatureTokenConnection token,
            DSSPrivateKeyEntry key,
            @Nullable TSPSource timestamps,
            String signatory,
            boolean specimen) {
        this.token = token;
        this.key = key;
        this.timestamps = timestamps;
        this.signatory = signatory;
        this.specimen = specimen;
    }

    /** Whose signature it is, as documents show it. */
    public String signatory() {
        return signatory;
    }

    /** Whether the certificate is the one for development: documents say that they prove nothing. */
    public boolean specimen() {
        return specimen;
    }

    Instant expires() {
        return key.getCertificate().getNotAfter().toInstant();
    }

    /** The certificate's fingerprint. */
    public byte[] fingerprint() {
        return key.getCertificate().getDigest(DigestAlgorithm.SHA256);
    }

    /** Signs; without the time stamp where its service does not answer, since a receipt cannot wait for it. */
    public byte[] sign(byte[] pdf, Instant at) {
        if (timestamps == null) return sign(pdf, at, SignatureLevel.PAdES_BASELINE_B);
        try {
            return sign(pdf, at, SignatureLevel.PAdES_BASELINE_T);
        } catch (DSSException e) {
            LOG.warn("Signed without a time stamp: {}", e.getMessage());
            return sign(pdf, at, SignatureLevel.PAdES_BASELINE_B);
        }
    }

    private byte[] sign(byte[] pdf, Instant at, SignatureLevel level) {
        var service = new PAdESService(new CommonCertificateVerifier(true));
        if (level == SignatureLevel.PAdES_BASELINE_T) service.setTspSource(timestamps);
        var document = new InMemoryDocument(pdf);
        var parameters = parameters(at, level);
        var value = token.sign(service.getDataToSign(document, parameters), DigestAlgorithm.SHA256, key);
        return ((InMemoryDocument) service.signDocument(document, parameters, value)).getBytes();
    }

    private PAdESSignatureParameters parameters(Instant at, SignatureLevel level) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.getCertificate());
        parameters.setCertificateChain(key.getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSignerName(signatory);
        parameters.setContentSize(room());
        parameters.getImageParameters().getFieldParameters().setFieldId(SignatureField.NAME);
        return parameters;
    }

    private int room() {
        int room = timestamps == null ? ROOM : ROOM + TIMESTAMP_ROOM;
        for (var certificate : key.getCertificateChain()) room += certificate.getEncoded().length;
        return room;
    }
}
