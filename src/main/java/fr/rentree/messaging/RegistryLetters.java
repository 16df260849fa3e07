package fr.rentree.messaging;

import fr.rentree.campaign.Campaigns;
import fr.rentree.enrolment.CancellationReason;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.messaging.MailText.Fact;
import fr.rentree.session.Role;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
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
    Optional<MailText> of(String kind, WorklistItem it, Optional<EnrolmentSnapshot> finished) {
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
    private MailText validated(WorklistItem it, Optional<EnrolmentSnapshot> finished, Words words) {
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

    private MailText restored(WorklistItem it, Words words) {
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

    private MailText cancelled(WorklistItem it, CancellationReason why, Words words) {
        var when = DateText.dateTime(Objects.requireNonNull(it.since()), words);
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

    private MailText reopened(WorklistItem it, Reopening how, Words words) {
        var institute = institute(it);
        var by = how.by() == Role.SECRETARY && institute != null
                ? words.the(institute.shortName())
                : words.say("enrolment.reopened.registry");
        return letter(
                "messaging.reopened",
                it,
                words,
                List.of(words.say("messaging.reopened", by), how.reason()),
                Stream.of(new Fact(words.say("messaging.reopened.until"), DateText.until(how.until(), words))),
                List.of(words.say("messaging.reopened.meanwhile")),
                "/reinscription",
                List.of());
    }

    private MailText letter(
            String key,
            WorklistItem it,
            Words words,
            List<String> paragraphs,
            Stream<Fact> facts,
            List<String> further,
            String path,
            List<MailText.Attachment> attached) {
        var institute = institute(it);
        var known = Stream.of(
                        new Fact(words.say("messaging.receipt.programme"), programme(it), true),
                        it.reference() == null
                                ? null
                                : new Fact(words.say("messaging.receipt.reference"), it.reference()))
                .flatMap(Stream::ofNullable);
        var office = new Fact(words.say("messaging.receipt.office"), ReceiptLetter.office(institute, university), true);
        return new MailText(
                words,
                words.say(key + ".title", campaigns.current().year()),
                words.say("messaging.greeting", it.student().displayName()),
                paragraphs,
                Stream.of(known, facts, Stream.of(office)).flatMap(each -> each).toList(),
                further,
                new MailText.Link(words.say(key + ".link"), university.address() + path),
                words.say("messaging.signature", university.name()),
                institute == null ? null : institute.email(),
                attached);
    }

    private String programme(WorklistItem it) {
        return campaigns.current().programme(it.programme()).label();
    }

    private @Nullable Institute institute(WorklistItem it) {
        var code = campaigns.current().programme(it.programme()).institute();
        return code == null ? null : institutes.find(code).orElse(null);
    }
}
