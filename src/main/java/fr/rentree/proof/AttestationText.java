package fr.rentree.proof;

import static java.util.Objects.requireNonNull;

import fr.rentree.enrolment.Snapshot;
import fr.rentree.proof.Block.Row;
import fr.rentree.reference.References;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Words;
import fr.rentree.student.StudentRecord.Sex;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an attestation into words. */
record AttestationText(Snapshot snapshot, Words words, References references, String contact) {

    Sheet sheet() {
        var student = snapshot.student();
        var name = String.join(" ", student.firstNames()) + " " + student.familyName();
        var year = snapshot.year().toString();
        var head = Letterheads.of(
                words,
                snapshot.university(),
                words.say("proof.attestation.title"),
                snapshot.year(),
                words.say("proof.attestation.about", name, year),
                name,
                contact,
                snapshot.finishedAt());
        return new Sheet(
                head,
                false,
                List.of(
                        new Part.Text(Style.QUIET, words.say("proof.attestation.attests")),
                        new Part.Text(Style.PERSON, name),
                        new Part.Text(Style.BODY, born()),
                        new Part.Text(Style.STATEMENT, words.say("proof.attestation.finished", year)),
                        new Part.Table(identity()),
                        new Part.Table(programme()),
                        new Part.Framed(proof()),
                        new Part.Closing(closing())));
    }

    private String born() {
        var student = snapshot.student();
        return words.say(
                student.sex() == Sex.F ? "proof.attestation.born.F" : "proof.attestation.born.M",
                Dates.date(student.birthDate(), words),
                new BirthPlace(student, references).written(words));
    }

    private Block identity() {
        var student = snapshot.student();
        return block(
                "identity",
                row("usedName", student.usedName()),
                row("number", student.number().value()),
                row("ine", student.ine()));
    }

    private Block programme() {
        var level = snapshot.programme().level();
        var institute = snapshot.institute();
        return block(
                "programme",
                row("programme", snapshot.programme().label()),
                row("level", words.say(level == 1 ? "proof.level.first" : "proof.level.other", level)),
                row("institute", institute == null ? null : institute.name()),
                row("regime", references.regimes().label(snapshot.offer().regime(), words.locale())));
    }

    private Block proof() {
        return block(
                "proof",
                row("reference", requireNonNull(snapshot.reference(), "a finished enrolment has its reference")),
                row("finishedAt", Dates.dateTime(snapshot.finishedAt(), words)),
                row("version", String.valueOf(snapshot.version())));
    }

    private List<String> closing() {
        var certificate = words.say("proof.attestation.notCertificate");
        var version = snapshot.version();
        return version == 1
                ? List.of(certificate)
                : List.of(words.say("proof.attestation.replaces", version, version - 1), certificate);
    }

    private Block block(String key, @Nullable Row... rows) {
        return new Block(
                words.say("proof.block." + key),
                Stream.of(rows).flatMap(Stream::ofNullable).toList());
    }

    /** No row where there is nothing to say. */
    private @Nullable Row row(String key, @Nullable String value) {
        return value == null ? null : new Row(words.say("proof." + key), value);
    }
}
