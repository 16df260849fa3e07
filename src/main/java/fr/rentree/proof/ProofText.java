package fr.rentree.proof;

import static java.util.Objects.requireNonNull;

import fr.rentree.document.DocumentBlock;
import fr.rentree.document.DocumentBlock.Row;
import fr.rentree.document.DocumentPart;
import fr.rentree.document.DocumentSheet;
import fr.rentree.document.Letterheads;
import fr.rentree.document.TextStyle;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.reference.References;
import fr.rentree.seal.SignatureText;
import fr.rentree.student.StudentRecord.Sex;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Puts an attestation, or a certificate of enrolment, into words. */
record ProofText(
        DocumentKind kind,
        EnrolmentSnapshot snapshot,
        Words words,
        References references,
        String contact,
        VerificationNotice stamp) {

    DocumentSheet sheet() {
        var student = snapshot.student();
        var name = student.civilName();
        var year = snapshot.year().toString();
        var head = Letterheads.of(
                words,
                snapshot.university(),
                words.say(kind.key("title")),
                snapshot.year(),
                words.say(kind.key("about"), name, year),
                name,
                contact,
                stamp.at(),
                stamp.link());
        var stamps = new VerificationNoticeText(stamp, words, snapshot.university());
        var parts = new ArrayList<DocumentPart>();
        if (stamp.specimen()) parts.add(SignatureText.specimen(words));
        parts.add(new DocumentPart.Text(
                TextStyle.QUIET, words.say(kind.key("attests"), StringUtils.capitalize(stamp.signatory()))));
        parts.add(new DocumentPart.Text(TextStyle.PERSON, name));
        parts.add(new DocumentPart.Text(TextStyle.BODY, born()));
        parts.add(new DocumentPart.Text(TextStyle.STATEMENT, statement(year)));
        parts.add(new DocumentPart.Table(identity()));
        parts.add(new DocumentPart.Table(programme()));
        parts.add(stamps.proof(proof()));
        parts.add(stamps.signature());
        parts.add(new DocumentPart.Closing(closing()));
        return new DocumentSheet(head, false, parts);
    }

    /** Who does not stay in the institute has finished, too, but is not re-enrolled there. */
    private String statement(String year) {
        var institute = snapshot.institute();
        return kind == DocumentKind.ATTESTATION && snapshot.leaves() && institute != null
                ? words.say(
                        "proof.attestation.leaves." + snapshot.student().sex(), year, words.the(institute.shortName()))
                : words.say(kind.key("finished." + snapshot.student().sex()), year);
    }

    private String born() {
        var student = snapshot.student();
        return words.say(
                student.sex() == Sex.F ? "proof.born.F" : "proof.born.M",
                DateText.on(student.birthDate(), words),
                new BirthPlace(student, references).written(words));
    }

    private DocumentBlock identity() {
        var student = snapshot.student();
        return block(
                "identity",
                row("usedName", student.usedName()),
                row("number", student.number().value()),
                row("ine", student.ine()));
    }

    private DocumentBlock programme() {
        var level = snapshot.programme().level();
        var institute = snapshot.institute();
        return block(
                "programme",
                french("programme", snapshot.programme().label()),
                row("level", words.say(level == 1 ? "proof.level.first" : "proof.level.other", level)),
                french("institute", institute == null ? null : institute.name()),
                row("regime", references.regimes().label(snapshot.offer().regime(), words.locale())));
    }

    private DocumentBlock proof() {
        return block(
                "proof",
                row("reference", requireNonNull(snapshot.reference(), "a finished enrolment has its reference")),
                row("finishedAt", DateText.dateTime(snapshot.finishedAt(), words)),
                row("version", String.valueOf(snapshot.version())));
    }

    private List<String> closing() {
        var version = snapshot.version();
        return Stream.of(
                        version == 1 ? null : words.say("proof.replaces", version, version - 1),
                        kind == DocumentKind.ATTESTATION ? words.say("proof.attestation.notCertificate") : null)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private DocumentBlock block(String key, @Nullable Row... rows) {
        return new DocumentBlock(
                words.say("proof.block." + key),
                Stream.of(rows).flatMap(Stream::ofNullable).toList());
    }

    /** What the university calls its programmes and institutes has no English. */
    private @Nullable Row french(String key, @Nullable String value) {
        return value == null ? null : new Row(words.say("proof." + key), value, true);
    }

    /** No row where there is nothing to say. */
    private @Nullable Row row(String key, @Nullable String value) {
        return value == null ? null : new Row(words.say("proof." + key), value);
    }
}
