package fr.rentree.messaging;

import fr.rentree.account.AccountMailboxes;
import fr.rentree.account.AccountMailboxes.Mailboxes;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.lostaccess.LostAccessAsked;
import fr.rentree.lostaccess.LostAccessIssued;
import fr.rentree.lostaccess.LostAccessRefused;
import fr.rentree.lostaccess.LostAccessRequests;
import fr.rentree.lostaccess.LostAccessRequests.Notice;
import fr.rentree.messaging.MailText.Link;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the institute that a request for lost identifiers waits, and who asks that it arrived or was refused. Nobody has checked whose
 * mailbox that is: these mails name nobody. A student whose account got a scol'pass is told at the account's own mailboxes.
 */
@Component
class LostAccessMails implements MailWriter {

    private static final String ASKED = "lost-asked";
    private static final String RECEIVED = "lost-received";
    private static final String REFUSED = "lost-refused";
    private static final String ISSUED = "lost-issued";

    /** The same to the backup address: no mailbox learns of the other. */
    private static final String ISSUED_COPY = "lost-issued-copy";

    private final LostAccessRequests requests;
    private final AccountMailboxes mailboxes;
    private final Institutes institutes;
    private final Languages languages;
    private final University university;
    private final Mails mails;

    LostAccessMails(
            LostAccessRequests requests,
            AccountMailboxes mailboxes,
            Institutes institutes,
            Languages languages,
            University university,
            Mails mails) {
        this.requests = requests;
        this.mailboxes = mailboxes;
        this.institutes = institutes;
        this.languages = languages;
        this.university = university;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(LostAccessAsked event) {
        var subject = event.request().toString();
        requests.notice(event.request()).ifPresent(it -> {
            mails.sendOnce(null, ASKED, subject, 0, office(it.institute()));
            if (it.email() != null) mails.sendOnce(null, RECEIVED, subject, 0, it.email());
        });
    }

    @ApplicationModuleListener
    void on(LostAccessRefused event) {
        requests.notice(event.request())
                .map(Notice::email)
                .ifPresent(
                        email -> mails.sendOnce(null, REFUSED, event.request().toString(), 0, email));
    }

    /** Whoever holds the account hears of it, even where somebody else was recognised in their place. */
    @ApplicationModuleListener
    void on(LostAccessIssued event) {
        var subject = event.request().toString();
        mailboxes.of(event.student()).ifPresent(it -> {
            mails.sendOnce(event.student(), ISSUED, subject, 0, it.email());
            if (it.backup() != null) mails.sendOnce(event.student(), ISSUED_COPY, subject, 0, it.backup());
        });
    }

    private String office(@Nullable String institute) {
        return institute == null
                ? university.email()
                : institutes.find(institute).map(Institute::email).orElse(university.email());
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ASKED, RECEIVED, REFUSED, ISSUED, ISSUED_COPY);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var request = UUID.fromString(mail.subject());
        if (mail.kind().equals(ISSUED) || mail.kind().equals(ISSUED_COPY))
            return requests.issue(request)
                    .flatMap(it -> mailboxes.of(it.student()).map(box -> issued(it, box)));
        return requests.notice(request).flatMap(it -> switch (mail.kind()) {
            case ASKED -> Optional.of(it).filter(Notice::waits).map(this::asked);
            case RECEIVED -> Optional.of(received(it));
            default -> Optional.ofNullable(it.reason()).map(reason -> refused(it, reason));
        });
    }

    private MailText issued(LostAccessRequests.Issue it, Mailboxes box) {
        var words = languages.of(box.language().getLanguage());
        return new MailText(
                words,
                words.say("messaging.lost.issued.title"),
                words.say("messaging.greeting", box.displayName()),
                List.of(words.say("messaging.lost.issued", DateText.dateTime(it.at(), words), university.name())),
                List.of(),
                List.of(
                        words.say("messaging.lost.issued.mine"),
                        words.say("messaging.lost.issued.other", office(it.institute()))),
                new Link(words.say("messaging.lost.issued.link"), university.address() + "/premiere-connexion"),
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }

    private MailText asked(Notice it) {
        var words = languages.french();
        var key = it.institute() == null ? "messaging.lost.asked.registry" : "messaging.lost.asked";
        return letter(
                words,
                "messaging.lost.asked.title",
                List.of(words.say(key, DateText.dateTime(it.dueAt(), words))),
                List.of(),
                new Link(words.say("messaging.lost.asked.link"), university.address() + "/secretariat/identifiants"));
    }

    private MailText received(Notice it) {
        var words = languages.of(it.language().getLanguage());
        return letter(
                words,
                "messaging.lost.received.title",
                List.of(
                        words.say("messaging.lost.received", DateText.dateTime(it.dueAt(), words)),
                        words.say("messaging.lost.received.bring")),
                List.of(words.say("messaging.lost.other")),
                new Link(words.say("messaging.lost.refused.link"), university.address() + "/identifiants-perdus"));
    }

    private MailText refused(Notice it, String reason) {
        var words = languages.of(it.language().getLanguage());
        return letter(
                words,
                "messaging.lost.refused.title",
                List.of(words.say("messaging.lost.refused"), reason),
                List.of(words.say("messaging.lost.refused.again"), words.say("messaging.lost.other")),
                new Link(words.say("messaging.lost.refused.link"), university.address() + "/identifiants-perdus"));
    }

    private MailText letter(Words words, String title, List<String> paragraphs, List<String> further, Link link) {
        return new MailText(
                words,
                words.say(title),
                words.say("messaging.greeting.office"),
                paragraphs,
                List.of(),
                further,
                link,
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }
}
