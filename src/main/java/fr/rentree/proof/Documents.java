package fr.rentree.proof;

import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import org.springframework.stereotype.Component;

/** The documents a student holds, as PDF/A-2a and PDF/UA-1. The first one takes seconds, the others milliseconds. */
@Component
public class Documents {

    private final University university;
    private final Printer printer = new Printer();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Documents(University university) {
        this.university = university;
    }

    /** « Attestation de réinscription en ligne », in the language of these words. */
    public byte[] attestation(AttestationDocument document, Words words) {
        return print("proof/attestation", new AttestationText(document, words, university).sheet());
    }

    /** « Récapitulatif », in the language of these words. */
    public byte[] recap(RecapDocument document, Words words) {
        return print("proof/recap", new RecapText(document, words, university).sheet());
    }

    /** Loads fonts, templates and classes: the slow part of the first document. */
    void warmUp() {
        var head = new Letterhead("fr", university.name(), "-", "-", "-", "-", "-", new Letterhead.Paging("", ""));
        for (int i = 0; i < 20; i++) print("proof/recap", new RecapSheet(head, "Éléonore", false, "-", List.of(new Block("-", List.of(new Block.Row("-", "-")))), List.of()));
    }

    private byte[] print(String template, Record sheet) {
        var xhtml = new StringOutput(16 * 1024);
        templates.render(template + ".jte", sheet, xhtml);
        return printer.print(xhtml.toString());
    }
}
