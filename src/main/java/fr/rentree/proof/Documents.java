package fr.rentree.proof;

import fr.rentree.enrolment.Snapshot;
import fr.rentree.institute.Institute;
import fr.rentree.reference.References;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents a student holds, as PDF/A-2a and PDF/UA-1. The first one takes seconds, the others milliseconds. */
@Component
public class Documents {

    private final University university;
    private final References references;
    private final Printer printer = new Printer();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Documents(University university, References references) {
        this.university = university;
        this.references = references;
    }

    /** « Attestation de réinscription en ligne » of a finished version, in the language of these words. */
    public byte[] attestation(Snapshot snapshot, Words words) {
        return print(
                "proof/attestation",
                new AttestationText(snapshot, words, references, contact(snapshot.institute())).sheet());
    }

    /** « Récapitulatif », in the language of these words. */
    public byte[] recap(RecapDocument document, Words words) {
        return print("proof/recap", new RecapText(document, words, university).sheet());
    }

    /** Loads fonts, templates and classes: the slow part of the first document. */
    void warmUp() {
        var head = new Letterhead("fr", university.name(), "-", "-", "-", "-", "-", new Letterhead.Paging("", ""));
        for (int i = 0; i < 20; i++)
            print(
                    "proof/recap",
                    new RecapSheet(
                            head,
                            "Éléonore",
                            false,
                            "-",
                            List.of(new Block("-", List.of(new Block.Row("-", "-")))),
                            List.of()));
    }

    private String contact(@Nullable Institute institute) {
        return institute == null
                ? university.email()
                : institute.shortName() + " · " + institute.email() + " · " + institute.phone();
    }

    private byte[] print(String template, Record sheet) {
        var xhtml = new StringOutput(16 * 1024);
        templates.render(template + ".jte", sheet, xhtml);
        return printer.print(xhtml.toString());
    }
}
