package fr.rentree.proof;

import fr.rentree.proof.AttestationDocument.Course;
import fr.rentree.proof.Block.Row;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an attestation into words. */
record AttestationText(AttestationDocument document, Words words, University university) {

    AttestationSheet sheet() {
        var holder = document.holder();
        var written = new Written(words);
        var name = holder.firstNames() + " " + holder.familyName();
        var year = document.year().toString();
        return new AttestationSheet(
                Letterheads.of(
                        words,
                        university,
                        words.say("proof.attestation.title"),
                        document.year(),
                        words.say("proof.attestation.about", name, year),
                        name,
                        document.contact()),
                words.say("proof.attestation.attests"),
                name,
                words.say(
                        holder.female() ? "proof.attestation.born.F" : "proof.attestation.born.M",
                        written.date(holder.birthDate()),
                        holder.birthPlace()),
                words.say("proof.attestation.finished", year),
                blocks(),
                proof(written),
                closing());
    }

    private List<Block> blocks() {
        var holder = document.holder();
        var blocks = new ArrayList<Block>();
        blocks.add(block(
                "identity",
                row("usedName", holder.usedName()),
                row("number", holder.number().value()),
                row("ine", holder.ine())));
        for (var course : document.courses()) blocks.add(course(course));
        return blocks;
    }

    private Block proof(Written written) {
        return block(
                "proof",
                row("reference", document.reference()),
                row("finishedAt", written.moment(document.finishedAt())),
                row("version", String.valueOf(document.version())));
    }

    private Block course(Course course) {
        var level = course.level() == 1 ? "first" : "other";
        return block(
                "programme",
                row("programme", course.label()),
                row("level", words.say("proof.level." + level, course.level())),
                row("institute", course.institute()),
                row("regime", course.regime()));
    }

    private List<String> closing() {
        var certificate = words.say("proof.attestation.notCertificate");
        if (document.version() == 1) return List.of(certificate);
        var replaces = words.say("proof.attestation.replaces", document.version(), document.version() - 1);
        return List.of(replaces, certificate);
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
