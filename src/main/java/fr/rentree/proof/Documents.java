package fr.rentree.proof;

import static java.util.Objects.requireNonNull;

import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Way;
import fr.rentree.institute.Institute;
import fr.rentree.reference.References;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the documents out, as PDF/A-2a and PDF/UA-1, unsigned. The first one takes long, the others milliseconds. */
@Component
class Documents {

    private final University university;
    private final References references;
    private final Printer printer = new Printer();

    Documents(University university, References references) {
        this.university = university;
        this.references = references;
    }

    /** A finished version's document, with an empty field for the signature. */
    byte[] print(Kind kind, Snapshot snapshot, Words words, Stamp stamp) {
        return print(
                kind == Kind.RECAP
                        ? recap(snapshot, words, stamp)
                        : new ProofText(kind, snapshot, words, references, contact(snapshot.institute()), stamp)
                                .sheet());
    }

    private Sheet recap(Snapshot snapshot, Words words, Stamp stamp) {
        return new RecapText(
                        Recap.of(snapshot, references, words),
                        snapshot.fees(),
                        snapshot.student().displayName(),
                        snapshot.year(),
                        new RecapText.End(requireNonNull(snapshot.reference()), snapshot.version()),
                        snapshot.finishedAt(),
                        words,
                        stamp)
                .sheet(snapshot.university(), contact(snapshot.institute()));
    }

    /** The recap of what is on its way: « ne vaut pas inscription », so there is nothing to check or to sign. */
    byte[] draft(Way way, Words words) {
        return print(new RecapText(
                        Recap.of(way, words),
                        way.fees(),
                        way.dossier().student().displayName(),
                        way.campaign().year(),
                        null,
                        way.now(),
                        words,
                        null)
                .sheet(university.name(), contact(way.institute().orElse(null))));
    }

    private String contact(@Nullable Institute institute) {
        return institute == null
                ? university.email()
                : institute.shortName() + " · " + institute.email() + " · " + institute.phone();
    }

    byte[] print(Sheet sheet) {
        return printer.print(sheet);
    }

    /** A sheet with every kind of part, to load what the first document needs. */
    Sheet sample(Stamp stamp, Words words) {
        var stamps = new StampText(stamp, words, university.name());
        var head = new Letterhead(
                "fr",
                university.name(),
                "-",
                "-",
                "-",
                "-",
                "-",
                new Letterhead.Paging("", ""),
                stamp.at(),
                stamp.link());
        return new Sheet(
                head,
                false,
                List.of(
                        new Part.Text(Style.PERSON, "Éléonore"),
                        stamps.specimen(),
                        stamps.proof(new Block("-", List.of(new Block.Row("-", "-")))),
                        stamps.signature()));
    }
}
