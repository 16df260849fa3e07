package fr.rentree.proof;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The list of documents issued to a student, for « Vos données »; « Fin de l'inscription » gives out the documents
 * themselves.
 */
@Component
@Order(50)
class ProofPersonalData implements PersonalData {

    private final ProofRows rows;
    private final Dossiers dossiers;

    ProofPersonalData(ProofRows rows, Dossiers dossiers) {
        this.rows = rows;
        this.dossiers = dossiers;
    }

    /** One document. */
    record Document(
            String code,
            DocumentKind kind,
            EnrolmentId enrolment,
            int version,
            String language,
            Instant issuedAt,
            String sha256) {

        Document(IssuedVersion it, byte[] sha256) {
            this(
                    it.code().value(),
                    it.kind(),
                    it.enrolment(),
                    it.version(),
                    it.language(),
                    it.at(),
                    HexFormat.of().formatHex(sha256));
        }
    }

    @Override
    public Set<String> tables() {
        return Set.of("proof");
    }

    @Override
    public Held of(StudentNumber student) {
        var issued = rows.of(dossiers.enrolments(student));
        return new Held("documents", issued, words -> told(issued, words));
    }

    private static Told told(List<Document> issued, Words words) {
        return new Told(
                words.say("proof.held.documents"),
                issued.stream().map(it -> table(it, words)).toList());
    }

    private static Table table(Document it, Words words) {
        return new PersonalDataTable(words, "proof.held")
                .time("issuedAt", it.issuedAt())
                .add("code", new ProofCode(it.code()))
                .add("enrolment", it.enrolment())
                .add("version", it.version())
                .language("language", it.language())
                .add("sha256", it.sha256())
                .under(words.say(it.kind().key("title")));
    }
}
