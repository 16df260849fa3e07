package fr.rentree.document;

import fr.rentree.shared.University;
import fr.rentree.web.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Prints handouts as PDF/A-2a and PDF/UA-1, for modules that have something to hand over; nothing of it is kept. */
@Service
public class Handouts {

    private final University university;
    private final Clock clock;
    private final PdfPrinter printer;

    Handouts(PdfPrinter printer, University university, Clock clock) {
        this.printer = printer;
        this.university = university;
        this.clock = clock;
    }

    /** One document with a page for each, in the order given. @param handouts at least one */
    public byte[] print(List<Handout> handouts, Words words) {
        return printer.print(handouts.stream().map(it -> sheet(it, words)).toList());
    }

    private DocumentSheet sheet(Handout it, Words words) {
        var head = Letterheads.under(
                words,
                university.name(),
                it.title(),
                it.under(),
                it.about(),
                it.title(),
                it.contact(),
                clock.instant(),
                null);
        var parts = new ArrayList<DocumentPart>();
        parts.add(new DocumentPart.Text(TextStyle.PERSON, it.person()));
        parts.add(new DocumentPart.Text(TextStyle.STATEMENT, it.lead()));
        parts.add(new DocumentPart.Text(TextStyle.SECRET, it.secret()));
        parts.add(new DocumentPart.Table(new DocumentBlock(
                it.factsTitle(),
                it.facts().stream()
                        .map(fact -> new DocumentBlock.Row(fact.label(), fact.value()))
                        .toList())));
        parts.add(new DocumentPart.Steps(it.steps()));
        parts.add(new DocumentPart.Closing(it.closing()));
        return new DocumentSheet(head, false, parts);
    }
}
