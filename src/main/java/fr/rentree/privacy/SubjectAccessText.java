package fr.rentree.privacy;

import fr.rentree.document.DocumentBlock;
import fr.rentree.document.DocumentBlock.Row;
import fr.rentree.document.DocumentPart;
import fr.rentree.document.DocumentSheet;
import fr.rentree.document.Letterhead;
import fr.rentree.document.Letterheads;
import fr.rentree.document.TextStyle;
import fr.rentree.seal.SignatureText;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.PersonalData.Table;
import fr.rentree.web.PersonalData.Told;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts an extract into words: all that is held, then why, for whom and how long (GDPR, article 15, paragraph 1).
 *
 * @param signatory whose signature it gets
 * @param specimen whether the certificate proves nothing
 */
record SubjectAccessText(
        String name, University university, String signatory, boolean specimen, Instant at, Words words) {

    /** So many characters are some 200 pages: what is longer is not read on paper, and the JSON file has all of it. */
    private static final int MOST = 400_000;

    DocumentSheet sheet(List<Told> told) {
        var parts = new ArrayList<DocumentPart>();
        parts.add(new DocumentPart.Text(TextStyle.PERSON, name));
        if (specimen) parts.add(SignatureText.specimen(words));
        parts.add(new DocumentPart.Text(TextStyle.STATEMENT, words.say("privacy.lead", university.name(), written())));
        boolean whole = told(told, parts);
        if (!whole) parts.add(new DocumentPart.Notice(false, words.say("privacy.cut")));
        parts.add(new DocumentPart.Section(words.say("privacy.use")));
        parts.add(new DocumentPart.Table(use(), true));
        parts.add(new SignatureText(university.name(), signatory, at, words).part(List.of()));
        return new DocumentSheet(head(), true, parts);
    }

    /** @return whether there was room for all of it */
    private boolean told(List<Told> told, List<DocumentPart> parts) {
        int room = MOST;
        for (var each : told) {
            parts.add(new DocumentPart.Section(each.title()));
            if (each.tables().isEmpty()) parts.add(new DocumentPart.Text(TextStyle.BODY, words.say("privacy.nothing")));
            for (var table : each.tables()) {
                room -= length(table);
                if (room < 0) return false;
                parts.add(new DocumentPart.Table(block(table), true));
            }
        }
        return true;
    }

    private static int length(Table table) {
        return table.lines().stream()
                .mapToInt(it -> it.label().length() + it.value().length())
                .sum();
    }

    private static DocumentBlock block(Table table) {
        return new DocumentBlock(
                table.title(),
                table.lines().stream()
                        .map(it -> new Row(it.label(), it.value()))
                        .toList());
    }

    private DocumentBlock use() {
        var rights = words.say("shared.privacy.rights") + " " + university.email();
        return new DocumentBlock(
                words.say("privacy.use.title"),
                Stream.concat(
                                Stream.of("why", "reads", "keeps")
                                        .map(it -> new Row(
                                                words.say("shared.privacy." + it + ".title"),
                                                words.say("shared.privacy." + it))),
                                Stream.of(
                                        new Row(words.say("privacy.source.title"), words.say("privacy.source")),
                                        new Row(words.say("privacy.secrets.title"), words.say("privacy.secrets")),
                                        new Row(words.say("shared.privacy.rights.title"), rights),
                                        new Row("CNIL", words.say("shared.privacy.cnil") + " www.cnil.fr")))
                        .toList());
    }

    private Letterhead head() {
        return Letterheads.under(
                words,
                university.name(),
                words.say("privacy.title"),
                words.say("privacy.at", written()),
                words.say("privacy.about", name),
                words.say("privacy.again", name),
                university.email(),
                at,
                null);
    }

    private String written() {
        return DateText.dateTime(at, words);
    }
}
