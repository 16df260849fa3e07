package fr.rentree.messaging;

import fr.rentree.messaging.MailText.Link;
import fr.rentree.password.PasswordLinkAsked;
import fr.rentree.password.PasswordLinks;
import fr.rentree.password.PasswordNotices;
import fr.rentree.password.PasswordSet;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The link to who forgot a password, and « your password was changed » to every address of the account. */
@Component
class PasswordMails implements MailWriter {

    private static final String LINK = "password-link";
    private static final String ANNOUNCED = "password-link-announced";
    private static final String CHANGED = "password-changed";

    /** The same to the backup address: no mailbox learns of the other. */
    private static final String CHANGED_COPY = "password-changed-copy";

    private static final String FORGOTTEN = "/mot-de-passe-oublie";

    private final PasswordLinks links;
    private final PasswordNotices notices;
    private final Languages languages;
    private final University university;
    private final Mails mails;

    PasswordMails(
            PasswordLinks links, PasswordNotices notices, Languages languages, University university, Mails mails) {
        this.links = links;
        this.notices = notices;
        this.languages = languages;
        this.university = university;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(PasswordLinkAsked event) {
        links.recipient(event.link())
                .ifPresent(to -> mails.sendOnce(to.student(), LINK, event.link().toString(), 0, to.address()));
        links.announcement(event.link())
                .ifPresent(it ->
                        mails.sendOnce(it.student(), ANNOUNCED, event.link().toString(), 0, it.email()));
    }

    /** Nothing is told of an account's first password: its owner has just chosen it. */
    @ApplicationModuleListener
    void on(PasswordSet event) {
        if (!event.changed()) return;
        notices.of(event.account()).ifPresent(of -> {
            var account = event.account().toString();
            mails.sendOnce(of.student(), CHANGED, account, event.version(), of.email());
            if (of.backup() != null) mails.sendOnce(of.student(), CHANGED_COPY, account, event.version(), of.backup());
        });
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LINK, ANNOUNCED, CHANGED, CHANGED_COPY);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var subject = UUID.fromString(mail.subject());
        return switch (mail.kind()) {
            case LINK -> links.letter(subject).map(this::link);
            case ANNOUNCED -> links.announcement(subject).map(this::announced);
            default -> notices.of(subject).map(this::changed);
        };
    }

    private MailText link(PasswordLinks.Letter asked) {
        var words = languages.of(asked.language().getLanguage());
        return new MailText(
                words,
                words.say("messaging.password.link.title"),
                words.say("messaging.greeting", asked.displayName()),
                List.of(words.say("messaging.password.link.why", university.name())),
                List.of(),
                List.of(
                        words.say("messaging.password.link.until", DateText.dateTime(asked.expiresAt(), words)),
                        words.say("messaging.password.link.other")),
                new Link(words.say("messaging.password.link.go"), university.address() + asked.path()),
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }

    private MailText announced(PasswordLinks.Announcement it) {
        var words = languages.of(it.language().getLanguage());
        return new MailText(
                words,
                words.say("messaging.password.announced.title"),
                words.say("messaging.greeting", it.displayName()),
                List.of(words.say(
                        "messaging.password.announced.when",
                        DateText.dateTime(it.askedAt(), words),
                        DateText.dateTime(it.since(), words))),
                List.of(),
                List.of(words.say("messaging.password.announced.other", university.email())),
                null,
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }

    private MailText changed(PasswordNotices.Notice of) {
        var words = languages.of(of.language().getLanguage());
        return new MailText(
                words,
                words.say("messaging.password.changed.title"),
                words.say("messaging.greeting", of.displayName()),
                List.of(words.say(
                        "messaging.password.changed.when", DateText.dateTime(of.setAt(), words), university.name())),
                List.of(),
                List.of(words.say("messaging.password.changed.other", university.email())),
                new Link(words.say("messaging.password.changed.go"), university.address() + FORGOTTEN),
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }
}
