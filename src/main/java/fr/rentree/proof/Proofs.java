package fr.rentree.proof;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The documents a student holds, and whether one is genuine. A document is made, signed and kept when it is first asked
 * for; from then on it is the same bytes.
 */
@Service
public class Proofs {

    /** Where documents are checked. */
    public static final String PATH = "/verifier";

    private final Documents documents;
    private final Seal seal;
    private final ProofRows rows;
    private final Dossiers dossiers;
    private final University university;
    private final Clock clock;

    Proofs(Documents documents, Seal seal, ProofRows rows, Dossiers dossiers, University university, Clock clock) {
        this.documents = documents;
        this.seal = seal;
        this.rows = rows;
        this.dossiers = dossiers;
        this.university = university;
        this.clock = clock;
    }

    /** The signed document of a finished version, in the language of these words. */
    public byte[] pdf(Kind kind, Snapshot snapshot, Words words) {
        return kept(kind, snapshot, words).orElseGet(() -> issue(kind, snapshot, words));
    }

    /** The recap of what is on its way: « ne vaut pas inscription », so it is neither signed nor kept. */
    public byte[] draft(Way way, Words words) {
        return documents.draft(way, words);
    }

    private Optional<byte[]> kept(Kind kind, Snapshot snapshot, Words words) {
        return rows.pdf(
                snapshot.enrolment(), snapshot.version(), kind, words.locale().getLanguage());
    }

    private byte[] issue(Kind kind, Snapshot snapshot, Words words) {
        var stamp = stamp();
        var pdf = seal.sign(documents.print(kind, snapshot, words, stamp), stamp.at());
        var issued = new Issued(
                stamp.code(),
                snapshot.enrolment(),
                snapshot.version(),
                kind,
                words.locale().getLanguage(),
                stamp.at());
        return rows.keep(issued, Hash.of(pdf), pdf)
                ? pdf
                : kept(kind, snapshot, words).orElseThrow();
    }

    private Stamp stamp() {
        return new Stamp(
                ProofCode.draw(),
                university.address() + PATH,
                seal.signatory(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                seal.specimen());
    }

    /** What is known of the document with this code. */
    public Optional<Checked> check(ProofCode code) {
        return rows.find(code).flatMap(this::check);
    }

    /** What is known of the document that is this file, byte for byte. */
    public Optional<Checked> check(byte[] pdf) {
        return rows.find(Hash.of(pdf)).flatMap(this::check);
    }

    private Optional<Checked> check(Issued issued) {
        return dossiers.standing(issued.enrolment(), issued.version())
                .map(standing -> Checked.of(issued, standing, seal.specimen()));
    }

    /** Signs and lays out a few documents: the slow part of the first one. */
    void warmUp(Words words) {
        for (int i = 0; i < 20; i++) seal.sign(documents.print(documents.sample(stamp(), words)), clock.instant());
    }
}
