package fr.rentree.proof;

import fr.rentree.document.DocumentBlock;
import fr.rentree.document.DocumentBlock.Row;
import fr.rentree.document.DocumentPart;
import fr.rentree.document.DocumentSheet;
import fr.rentree.document.Letterheads;
import fr.rentree.document.TextStyle;
import fr.rentree.enrolment.Recap;
import fr.rentree.fee.FeeStatement;
import fr.rentree.fee.Money;
import fr.rentree.seal.SignatureText;
import fr.rentree.shared.AcademicYear;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a recap into words.
 *
 * @param end {@code null} = « ne vaut pas inscription »
 * @param asOf when these answers were given or read
 * @param stamp {@code null} for a draft, which proves nothing
 */
record RecapDocumentText(
        Recap recap,
        FeeStatement fees,
        String name,
        AcademicYear year,
        @Nullable End end,
        Instant asOf,
        Words words,
        @Nullable VerificationNotice stamp) {

    /** The end of an enrolment: reference, version, time. */
    record End(String reference, int version) {}

    DocumentSheet sheet(String university, String contact) {
        var head = Letterheads.of(
                words,
                university,
                words.say("proof.recap.title"),
                year,
                words.say("proof.recap.about", name, year),
                words.say(end == null ? "proof.recap.again.open" : "proof.recap.again", name),
                contact,
                asOf,
                stamp == null ? null : stamp.link());
        var at = DateText.dateTime(asOf, words);
        var parts = new ArrayList<DocumentPart>();
        var stamps = stamp == null ? null : new VerificationNoticeText(stamp, words, university);
        parts.add(new DocumentPart.Text(TextStyle.UNDER_HEADING, name));
        if (stamp != null && stamp.specimen()) parts.add(SignatureText.specimen(words));
        parts.add(new DocumentPart.Notice(
                end != null,
                end == null
                        ? words.say("proof.recap.open")
                        : words.say("proof.recap.finished", at, end.reference(), end.version())));
        parts.add(new DocumentPart.Columns(blocks()));
        var closing = Stream.concat(
                        fees.sentences().stream().map(it -> say(it.key(), it.arguments())),
                        Stream.of(words.say("proof.recap.made", at)))
                .toList();
        if (stamps == null) parts.add(new DocumentPart.Closing(closing));
        else {
            parts.add(stamps.proof(new DocumentBlock(words.say("proof.block.check"), List.of())));
            parts.add(stamps.signature(closing));
        }
        return new DocumentSheet(head, true, parts);
    }

    private List<DocumentBlock> blocks() {
        var blocks = new ArrayList<DocumentBlock>();
        for (var section : recap.sections()) {
            var rows = section.lines().stream()
                    .map(line -> new Row(line.label(), line.value(), line.french()))
                    .toList();
            if (!rows.isEmpty()) blocks.add(new DocumentBlock(section.title(), rows));
        }
        blocks.add(new DocumentBlock(
                words.say("proof.block.fees"),
                Stream.concat(
                                fees.lines().stream().map(this::fee),
                                Stream.of(new Row(words.say("fee.total"), money(fees.totalCents()))))
                        .toList()));
        return blocks;
    }

    private Row fee(FeeStatement.Line line) {
        var reason = line.exemption();
        return new Row(
                say(line.key(), line.arguments()),
                money(line.cents()) + (reason == null ? "" : "\n" + words.say(reason)));
    }

    private String money(long cents) {
        return Money.written(cents, words.locale());
    }

    private String say(String key, List<String> arguments) {
        return words.say(key, arguments.toArray());
    }
}
