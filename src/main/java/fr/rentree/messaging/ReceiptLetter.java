package fr.rentree.messaging;

import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.ReviewReason;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.fee.Money;
import fr.rentree.institute.Institute;
import fr.rentree.messaging.MailText.Fact;
import fr.rentree.proof.DocumentKind;
import fr.rentree.proof.Proofs;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    MailText of(VersionStanding standing, Set<ReviewReason> checks) {
        var snapshot = standing.snapshot();
        var words = languages.of(snapshot.language().getLanguage());
        var title = snapshot.leaves()
                ? "messaging.receipt.title.leaves"
                : snapshot.version() > 1 ? "messaging.receipt.title.corrected" : "messaging.receipt.title";
        return letter(
                words,
                standing,
                words.say(title, snapshot.year(), snapshot.version()),
                words.say("messaging.receipt.finished", DateText.dateTime(snapshot.finishedAt(), words)),
                Stream.of(
                                leaves(snapshot, words),
                                Stream.of(words.say("messaging.receipt.attached"), check(words)),
                                checks.stream().map(it -> words.say(it.sentence())),
                                next(standing, checks, words),
                                wrong(standing, words))
                        .flatMap(each -> each));
    }

    /** The attestation once more, because the student asked for it. */
    MailText copy(VersionStanding standing) {
        var snapshot = standing.snapshot();
        var words = languages.of(snapshot.language().getLanguage());
        return letter(
                words,
                standing,
                words.say("messaging.copy.title", snapshot.year()),
                words.say(validated(standing) ? "messaging.copy.asked.validated" : "messaging.copy.asked"),
                Stream.of(leaves(snapshot, words), Stream.of(check(words)), wrong(standing, words))
                        .flatMap(each -> each));
    }

    private static boolean validated(VersionStanding standing) {
        return standing instanceof VersionStanding.Valid it && it.validated();
    }

    /** Who does not stay in the institute is not congratulated. */
    private static Stream<String> leaves(EnrolmentSnapshot snapshot, Words words) {
        return snapshot.leaves() && snapshot.institute() != null
                ? Stream.of(words.say(
                        "messaging.receipt.leaves",
                        words.the(snapshot.institute().shortName())))
                : Stream.empty();
    }

    /** What is validated is not corrected any more. */
    private static Stream<String> wrong(VersionStanding standing, Words words) {
        return validated(standing) ? Stream.empty() : Stream.of(words.say("messaging.receipt.wrong"));
    }

    private String check(Words words) {
        return words.say("messaging.receipt.check", university.address() + Proofs.PATH);
    }

    private static Stream<String> next(VersionStanding standing, Set<ReviewReason> checks, Words words) {
        if (validated(standing)) return Stream.empty();
        var owed = standing.snapshot().fees().totalCents();
        if (owed > 0) return Stream.of(words.say("messaging.receipt.next.fees", Money.written(owed, words.locale())));
        return Stream.of(words.say(checks.isEmpty() ? "messaging.receipt.next" : "messaging.receipt.next.open"));
    }

    private MailText letter(
            Words words, VersionStanding standing, String title, String opening, Stream<String> further) {
        var snapshot = standing.snapshot();
        var institute = snapshot.institute();
        var reference = Objects.requireNonNull(snapshot.reference());
        return new MailText(
                words,
                title,
                words.say("messaging.greeting", snapshot.student().displayName()),
                Stream.concat(Stream.of(opening), since(words, standing)).toList(),
                facts(words, snapshot, reference),
                further.toList(),
                new MailText.Link(words.say("messaging.receipt.link"), university.address() + "/reinscription/fin"),
                words.say("messaging.signature", university.name()),
                institute == null ? null : institute.email(),
                Stream.of(
                                validated(standing)
                                        ? Stream.of(certificate(snapshot, words))
                                        : Stream.<MailText.Attachment>empty(),
                                Stream.of(attached(DocumentKind.ATTESTATION, snapshot, words)))
                        .flatMap(each -> each)
                        .toList());
    }

    /** The « certificat de scolarité » of what is validated. */
    MailText.Attachment certificate(EnrolmentSnapshot snapshot, Words words) {
        return attached(DocumentKind.CERTIFICATE, snapshot, words);
    }

    private MailText.Attachment attached(DocumentKind kind, EnrolmentSnapshot snapshot, Words words) {
        return new MailText.Attachment(
                words.say(kind.key("file")) + "-" + snapshot.reference() + ".pdf", proofs.pdf(kind, snapshot, words));
    }

    /** A mail that was late may attest what no longer counts. */
    private static Stream<String> since(Words words, VersionStanding standing) {
        return switch (standing) {
            case VersionStanding.Valid _ -> Stream.empty();
            case VersionStanding.Superseded it ->
                Stream.of(
                        it.by() == null
                                ? words.say("messaging.receipt.reopened", DateText.dateTime(it.at(), words))
                                : words.say(
                                        "messaging.receipt.superseded", it.by(), DateText.dateTime(it.at(), words)));
            case VersionStanding.Cancelled it ->
                Stream.of(words.say("messaging.receipt.cancelled", DateText.dateTime(it.at(), words)));
        };
    }

    private List<Fact> facts(Words words, EnrolmentSnapshot snapshot, String reference) {
        return Stream.of(
                        new Fact(
                                words.say("messaging.receipt.programme"),
                                snapshot.programme().label(),
                                true),
                        new Fact(words.say("messaging.receipt.reference"), reference),
                        snapshot.version() == 1
                                ? null
                                : new Fact(words.say("messaging.receipt.version"), String.valueOf(snapshot.version())),
                        new Fact(words.say("messaging.receipt.office"), office(snapshot.institute(), university), true))
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
