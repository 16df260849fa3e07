package fr.rentree.messaging;

import fr.rentree.enrolment.Check;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Standing;
import fr.rentree.fee.Money;
import fr.rentree.institute.Institute;
import fr.rentree.messaging.Letter.Fact;
import fr.rentree.proof.Kind;
import fr.rentree.proof.Proofs;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Languages;
import fr.rentree.shared.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the receipt into words; R112-11-1 of the CRPA says what it has to hold: when it came in, and who deals with it. */
@Component
class ReceiptLetter {

    private final Proofs proofs;
    private final Languages languages;
    private final University university;

    ReceiptLetter(Proofs proofs, Languages languages, University university) {
        this.proofs = proofs;
        this.languages = languages;
        this.university = university;
    }

    /** The receipt itself. @param checks why it is « à vérifier » */
    Letter of(Standing standing, Set<Check> checks) {
        var snapshot = standing.snapshot();
        var words = languages.of(snapshot.language().getLanguage());
        var title = snapshot.version() > 1 ? "messaging.receipt.title.corrected" : "messaging.receipt.title";
        return letter(
                words,
                standing,
                words.say(title, snapshot.year(), snapshot.version()),
                words.say("messaging.receipt.finished", Dates.dateTime(snapshot.finishedAt(), words)),
                further(snapshot, checks, words));
    }

    /** The attestation once more, because the student asked for it. */
    Letter copy(Standing standing) {
        var snapshot = standing.snapshot();
        var words = languages.of(snapshot.language().getLanguage());
        return letter(
                words,
                standing,
                words.say("messaging.copy.title", snapshot.year()),
                words.say("messaging.copy.asked"),
                List.of(check(words), words.say("messaging.receipt.wrong")));
    }

    private List<String> further(Snapshot snapshot, Set<Check> checks, Words words) {
        return Stream.of(
                        Stream.of(words.say("messaging.receipt.attached"), check(words)),
                        checks.stream().map(it -> words.say(it.sentence())),
                        Stream.of(next(snapshot, words), words.say("messaging.receipt.wrong")))
                .flatMap(Function.identity())
                .toList();
    }

    private String check(Words words) {
        return words.say("messaging.receipt.check", university.address() + Proofs.PATH);
    }

    private static String next(Snapshot snapshot, Words words) {
        var owed = snapshot.fees().totalCents();
        return owed == 0
                ? words.say("messaging.receipt.next")
                : words.say("messaging.receipt.next.fees", Money.written(owed, words.locale()));
    }

    private Letter letter(Words words, Standing standing, String title, String opening, List<String> further) {
        var snapshot = standing.snapshot();
        var institute = snapshot.institute();
        var reference = Objects.requireNonNull(snapshot.reference());
        return new Letter(
                words,
                title,
                words.say("messaging.greeting", snapshot.student().displayName()),
                Stream.concat(Stream.of(opening), since(words, standing)).toList(),
                facts(words, snapshot, reference),
                further,
                new Letter.Link(words.say("messaging.receipt.link"), university.address() + "/reinscription/fin"),
                words.say("messaging.signature", university.name()),
                institute == null ? null : institute.email(),
                List.of(new Letter.Attachment(
                        words.say("proof.attestation.file") + "-" + reference + ".pdf",
                        proofs.pdf(Kind.ATTESTATION, snapshot, words))));
    }

    /** A mail that was late may attest what no longer counts. */
    private static Stream<String> since(Words words, Standing standing) {
        return switch (standing) {
            case Standing.Valid _ -> Stream.empty();
            case Standing.Superseded it ->
                Stream.of(
                        it.by() == null
                                ? words.say("messaging.receipt.reopened", Dates.dateTime(it.at(), words))
                                : words.say("messaging.receipt.superseded", it.by(), Dates.dateTime(it.at(), words)));
            case Standing.Cancelled it ->
                Stream.of(words.say("messaging.receipt.cancelled", Dates.dateTime(it.at(), words)));
        };
    }

    private List<Fact> facts(Words words, Snapshot snapshot, String reference) {
        return Stream.of(
                        new Fact(
                                words.say("messaging.receipt.programme"),
                                snapshot.programme().label()),
                        new Fact(words.say("messaging.receipt.reference"), reference),
                        snapshot.version() == 1
                                ? null
                                : new Fact(words.say("messaging.receipt.version"), String.valueOf(snapshot.version())),
                        new Fact(words.say("messaging.receipt.office"), office(snapshot.institute(), university)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Who deals with it, and how to reach them. */
    static String office(@Nullable Institute institute, University university) {
        return institute == null
                ? university.name() + ", " + university.email()
                : institute.name() + ", " + institute.email() + ", " + institute.phone();
    }
}
