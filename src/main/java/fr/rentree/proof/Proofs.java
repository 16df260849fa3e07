package fr.rentree.proof;

import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Journey;
import fr.rentree.seal.DocumentSeal;
import fr.rentree.shared.University;
import fr.rentree.web.Words;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The documents a student holds. A document is made, signed and kept when it is first asked for; from then on it is the
 * same bytes, and {@link Verification} knows it again.
 */
@Service
public class Proofs {

    /** Where documents are checked. */
    public static final String PATH = "/verifier";

    private final DocumentLayout documents;
    private final DocumentSeal seal;
    private final ProofRows rows;
    private final University university;
    private final Clock clock;

    Proofs(DocumentLayout documents, DocumentSeal seal, ProofRows rows, University university, Clock clock) {
        this.documents = documents;
        this.seal = seal;
        this.rows = rows;
        this.university = university;
        this.clock = clock;
    }

    /** The signed document of a finished version, in the language of these words. */
    public byte[] pdf(DocumentKind kind, EnrolmentSnapshot snapshot, Words words) {
        return kept(kind, snapshot, words).orElseGet(() -> issue(kind, snapshot, words));
    }

    /** The recap of what is on its way: « ne vaut pas inscription », so it is neither signed nor kept. */
    public byte[] draft(Journey journey, Words words) {
        return documents.draft(journey, words);
    }

    private Optional<byte[]> kept(DocumentKind kind, EnrolmentSnapshot snapshot, Words words) {
        return rows.pdf(
                snapshot.enrolment(), snapshot.version(), kind, words.locale().getLanguage());
    }

    private byte[] issue(DocumentKind kind, EnrolmentSnapshot snapshot, Words words) {
        var stamp = stamp();
        var pdf = seal.sign(documents.print(kind, snapshot, words, stamp), stamp.at());
        var issued = new IssuedVersion(
                stamp.code(),
                snapshot.enrolment(),
                snapshot.version(),
                kind,
                words.locale().getLanguage(),
                stamp.at(),
                stamp.specimen());
        return rows.keep(issued, seal.fingerprint(), pdf)
                ? pdf
                : kept(kind, snapshot, words).orElseThrow();
    }

    private VerificationNotice stamp() {
        return new VerificationNotice(
                ProofCode.draw(),
                university.address() + PATH,
                seal.signatory(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                seal.specimen());
    }

    /** Signs and lays out a few documents: the slow part of the first one. */
    void warmUp(Words words) {
        for (int i = 0; i < 20; i++) seal.sign(documents.print(documents.sample(stamp(), words)), clock.instant());
    }
}
