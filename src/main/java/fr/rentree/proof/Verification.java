package fr.rentree.proof;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.seal.DocumentSeal;
import fr.rentree.seal.Sha256;
import fr.rentree.seal.SignatureReader;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Checks whether a document is genuine, and whether it still counts. It asks for no person: everybody who holds a
 * document may know.
 */
@Service
public class Verification {

    /** A file may hold several documents, or pretend to. */
    private static final int MOST_CODES = 5;

    private final ProofRows rows;
    private final DocumentSeal seal;
    private final Dossiers dossiers;

    Verification(ProofRows rows, DocumentSeal seal, Dossiers dossiers) {
        this.rows = rows;
        this.seal = seal;
        this.dossiers = dossiers;
    }

    /** What is known of the document with this code. */
    public Optional<IssuedDocument> check(ProofCode code) {
        return rows.find(code).flatMap(this::standing);
    }

    /** What this file is: what we issued, byte for byte, or something else. It is neither kept nor opened as a PDF. */
    public FileCheck check(byte[] file) {
        var issued = rows.find(Sha256.of(file)).flatMap(this::standing);
        if (issued.isPresent()) return new FileCheck.Genuine(issued.get());
        if (!CodeSearch.pdf(file)) return new FileCheck.NoPdf();
        var signature = SignatureReader.in(file, this::ours);
        var code = CodeSearch.codes(file).stream()
                .limit(MOST_CODES)
                .filter(it -> rows.find(it).isPresent())
                .findFirst();
        if (code.isPresent()) return new FileCheck.Altered(code.get(), signature.state());
        if (!signature.ours()) return new FileCheck.Foreign();
        return signature.whole() ? new FileCheck.Unlisted() : new FileCheck.Altered(null, signature.state());
    }

    private boolean ours(byte[] certificate) {
        return Arrays.equals(seal.fingerprint(), certificate) || rows.sealed(certificate);
    }

    private Optional<IssuedDocument> standing(IssuedVersion issued) {
        return dossiers.standing(issued.enrolment(), issued.version()).map(it -> IssuedDocument.of(issued, it));
    }
}
