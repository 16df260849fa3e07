package fr.rentree.proof;

import fr.rentree.seal.Sha256;
import java.time.Instant;

/** The steps of a document, for those who time them. */
public final class Timed {

    private static final DocumentLayout DOCUMENTS = Samples.documents();

    private Timed() {}

    public static byte[] print() {
        return DOCUMENTS.print(DocumentKind.ATTESTATION, Samples.attestation(), Samples.FRENCH, Samples.STAMP);
    }

    public static byte[] sign(byte[] pdf) {
        return Samples.SEAL.sign(pdf, Instant.now());
    }

    /** Whether a dropped file is ours: its hash is what is looked up. */
    public static byte[] check(byte[] pdf) {
        return Sha256.of(pdf);
    }
}
