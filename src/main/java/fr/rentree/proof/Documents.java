package fr.rentree.proof;

import static java.util.Objects.requireNonNull;

import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Way;
import fr.rentree.institute.Institute;
import fr.rentree.reference.References;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents a student holds, as PDF/A-2a and PDF/UA-1. The first one takes seconds, the others milliseconds. */
@Component
public class Documents {

    private final University university;
    private final References references;
    private final Printer printer = new Printer();

    Documents(University university, References references) {
        this.university = university;
        this.references = references;
    }

    /** « Attestation de réinscription en ligne » of a finished version, in the language of these words. */
    public byte[] attestation(Snapshot snapshot, Words words) {
        return print(new AttestationText(snapshot, words, references, contact(snapshot.institute())).sheet());
    }

    /** « Récapitulatif » of a finished version. */
    public byte[] recap(Snapshot snapshot, Words words) {
        var end = new RecapText.End(requireNonNull(snapshot.reference()), snapshot.version());
        var text = new RecapText(
                Recap.of(snapshot, references, words),
                snapshot.fees(),
                snapshot.student().displayName(),
                snapshot.year(),
                end,
                snapshot.finishedAt(),
                words);
        return print(text.sheet(snapshot.university(), contact(snapshot.institute())));
    }

    /** « Récapitulatif » of what is on its way: « ne vaut pas inscription ». */
    public byte[] recap(Way way, Words words) {
        var text = new RecapText(
                Recap.of(way, words),
                way.fees(),
                way.dossier().student().displayName(),
                way.campaign().year(),
                null,
                way.now(),
                words);
        return print(text.sheet(university.name(), contact(way.institute().orElse(null))));
    }

    /** Loads fonts, templates and classes: the slow part of the first document. */
    void warmUp() {
        var head = new Letterhead(
                "fr", university.name(), "-", "-", "-", "-", "-", new Letterhead.Paging("", ""), Instant.EPOCH);
        var sheet = new Sheet(
                head,
                false,
                List.of(
                        new Part.Text(Style.PERSON, "Éléonore"),
                        new Part.Notice(true, "-"),
                        new Part.Framed(new Block("-", List.of(new Block.Row("-", "-"))))));
        for (int i = 0; i < 20; i++) print(sheet);
    }

    private String contact(@Nullable Institute institute) {
        return institute == null
                ? university.email()
                : institute.shortName() + " · " + institute.email() + " · " + institute.phone();
    }

    byte[] print(Sheet sheet) {
        return printer.print(sheet);
    }
}
