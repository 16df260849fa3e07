package fr.rentree.messaging;

import fr.rentree.account.Role;
import fr.rentree.campaign.Campaigns;
import fr.rentree.enrolment.Cancellation;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Listed;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.messaging.Letter.Fact;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Languages;
import fr.rentree.shared.web.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words what was done with an enrolment; nothing where that is no longer so. */
@Component
class RegistryLetters {

    private final Campaigns campaigns;
    private final Institutes institutes;
    private final Languages languages;
    private final University university;
    private final ReceiptLetter letters;

    RegistryLetters(
            Campaigns campaigns,
            Institutes institutes,
            Languages languages,
            University university,
            ReceiptLetter letters) {
        this.letters = letters;
        this.campaigns = campaigns;
        this.institutes = institutes;
        this.languages = languages;
        this.university = university;
    }

    /** @param finished the student's last version, whose language is spoken; else French */
    Optional<Letter> of(String kind, Listed it, Optional<Snapshot> finished) {
        var words =
                languages.of(finished.map(each -> each.language().getLanguage()).orElse("fr"));
        return switch (kind) {
            case RegistryMails.VALIDATED ->
                it.state() == State.VALIDATED ? Optional.of(validated(it, finished, words)) : Optional.empty();
            case RegistryMails.RESTORED ->
                it.state() == State.FINISHED ? Optional.of(restored(it, words)) : Optional.empty();
            case RegistryMails.CANCELLED -> Optional.ofNullable(it.cancelled()).map(why -> cancelled(it, why, words));
            default -> Optional.ofNullable(it.reopened()).map(how -> reopened(it, how, words));
        };
    }

    /** What a student needs most from now on, the certificate, comes along. */
    private Letter validated(Listed it, Optional<Snapshot> finished, Words words) {
        return letter(
                "messaging.validated",
                it,
                words,
                List.of(words.say("messaging.validated", campaigns.current().year())),
                Stream.empty(),
                List.of(),
                "/reinscription/fin",
                finished.stream().map(each -> letters.certificate(each, words)).toList());
    }

    private Letter restored(Listed it, Words words) {
        return letter(
                "messaging.restored",
                it,
                words,
                List.of(words.say("messaging.restored")),
                Stream.empty(),
                List.of(),
                "/reinscription/fin",
                List.of());
    }

    private Letter cancelled(Listed it, Cancellation why, Words words) {
        var when = Dates.dateTime(Objects.requireNonNull(it.since()), words);
        var documents =
                it.version() == 0 ? Stream.<String>empty() : Stream.of(words.say("messaging.cancelled.documents"));
        return letter(
                "messaging.cancelled",
                it,
                words,
                Stream.concat(
                                Stream.of(words.say(
                                        "messaging.cancelled",
                                        campaigns.current().year(),
                                        when)),
                                Stream.ofNullable(why.words()))
                        .toList(),
                Stream.of(new Fact(
                        words.say("messaging.cancelled.reason"), words.say("enrolment.cancelReason." + why.reason()))),
                Stream.concat(documents, Stream.of(words.say("messaging.cancelled.wrong")))
                        .toList(),
                "/",
                List.of());
    }

    private Letter reopened(Listed it, Reopening how, Words words) {
        var institute = institute(it);
        var by = how.by() == Role.SECRETARY && institute != null
                ? words.the(institute.shortName())
                : words.say("enrolment.reopened.registry");
        return letter(
                "messaging.reopened",
                it,
                words,
                List.of(words.say("messaging.reopened", by), how.reason()),
                Stream.of(new Fact(words.say("messaging.reopened.until"), Dates.until(how.until(), words))),
                List.of(words.say("messaging.reopened.meanwhile")),
                "/reinscription",
                List.of());
    }

    private Letter letter(
            String key,
            Listed it,
            Words words,
            List<String> paragraphs,
            Stream<Fact> facts,
            List<String> further,
            String path,
            List<Letter.Attachment> attached) {
        var institute = institute(it);
        var known = Stream.of(
                        new Fact(words.say("messaging.receipt.programme"), programme(it), true),
                        it.reference() == null
                                ? null
                                : new Fact(words.say("messaging.receipt.reference"), it.reference()))
                .flatMap(Stream::ofNullable);
        var office = new Fact(words.say("messaging.receipt.office"), ReceiptLetter.office(institute, university), true);
        return new Letter(
                words,
                words.say(key + ".title", campaigns.current().year()),
                words.say("messaging.greeting", it.student().displayName()),
                paragraphs,
                Stream.of(known, facts, Stream.of(office)).flatMap(each -> each).toList(),
                further,
                new Letter.Link(words.say(key + ".link"), university.address() + path),
                words.say("messaging.signature", university.name()),
                institute == null ? null : institute.email(),
                attached);
    }

    private String programme(Listed it) {
        return campaigns.current().programme(it.programme()).label();
    }

    private @Nullable Institute institute(Listed it) {
        var code = campaigns.current().programme(it.programme()).institute();
        return code == null ? null : institutes.find(code).orElse(null);
    }
}
