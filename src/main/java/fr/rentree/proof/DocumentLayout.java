package fr.rentree.proof;

import static java.util.Objects.requireNonNull;

import fr.rentree.document.DocumentBlock;
import fr.rentree.document.DocumentPart;
import fr.rentree.document.DocumentSheet;
import fr.rentree.document.Letterhead;
import fr.rentree.document.PdfPrinter;
import fr.rentree.document.TextStyle;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Recap;
import fr.rentree.institute.Institute;
import fr.rentree.reference.References;
import fr.rentree.seal.SignatureText;
import fr.rentree.shared.University;
import fr.rentree.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the documents out, as PDF/A-2a and PDF/UA-1, unsigned. The first one takes long, the others milliseconds. */
@Component
class DocumentLayout {

    private final University university;
    private final References references;
    private final PdfPrinter printer;

    DocumentLayout(University university, References references, PdfPrinter printer) {
        this.university = university;
        this.references = references;
        this.printer = printer;
    }

    /** A finished version's document, with an empty field for the signature. */
    byte[] print(DocumentKind kind, EnrolmentSnapshot snapshot, Words words, VerificationNotice stamp) {
        return print(
                kind == DocumentKind.RECAP
                        ? recap(snapshot, words, stamp)
                        : new ProofText(kind, snapshot, words, references, contact(snapshot.institute()), stamp)
                                .sheet());
    }

    private DocumentSheet recap(EnrolmentSnapshot snapshot, Words words, VerificationNotice stamp) {
        return new RecapDocumentText(
                        Recap.of(snapshot, references, words),
                        snapshot.fees(),
                        snapshot.student().displayName(),
                        snapshot.year(),
                        new RecapDocumentText.End(requireNonNull(snapshot.reference()), snapshot.version()),
                        snapshot.finishedAt(),
                        words,
                        stamp)
                .sheet(snapshot.university(), contact(snapshot.institute()));
    }

    /** The recap of what is on its way: « ne vaut pas inscription », so there is nothing to check or to sign. */
    byte[] draft(Journey journey, Words words) {
        return print(new RecapDocumentText(
                        Recap.of(journey, words),
                        journey.fees(),
                        journey.dossier().student().displayName(),
                        journey.campaign().year(),
                        null,
                        journey.now(),
                        words,
                        null)
                .sheet(
                        university.name(),
                        contact(journey.programmes().institute().orElse(null))));
    }

    private String contact(@Nullable Institute institute) {
        return institute == null
                ? university.email()
                : institute.shortName() + " · " + institute.email() + " · " + institute.phone();
    }

    byte[] print(DocumentSheet sheet) {
        return printer.print(sheet);
    }

    /** A sheet with every kind of part, to load what the first document needs. */
    DocumentSheet sample(VerificationNotice stamp, Words words) {
        var stamps = new VerificationNoticeText(stamp, words, university.name());
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
        return new DocumentSheet(
                head,
                false,
                List.of(
                        new DocumentPart.Text(TextStyle.PERSON, "Éléonore"),
                        SignatureText.specimen(words),
                        stamps.proof(new DocumentBlock("-", List.of(new DocumentBlock.Row("-", "-")))),
                        stamps.signature()));
    }
}
