package fr.rentree.messaging;

import fr.rentree.account.AccountMailboxes;
import fr.rentree.account.BackupAddressAsked;
import fr.rentree.account.BackupAddressReplaced;
import fr.rentree.account.BackupAddresses;
import fr.rentree.messaging.MailText.Link;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Sends the link that confirms a personal address, and tells the address whose place it takes. Whoever owns the new mailbox
 * may be a stranger: the mail names nobody and holds no word that a student typed.
 */
@Component
class AddressMails implements MailWriter {

    private static final String KIND = "address-link";
    private static final String FORMER = "address-replaced";

    /** The same to the university's mailbox, which nobody changes here. */
    private static final String CHANGED = "address-changed";

    private final BackupAddresses addresses;
    private final AccountMailboxes mailboxes;
    private final Languages languages;
    private final University university;
    private final Mails mails;

    AddressMails(
            BackupAddresses addresses,
            AccountMailboxes mailboxes,
            Languages languages,
            University university,
            Mails mails) {
        this.addresses = addresses;
        this.mailboxes = mailboxes;
        this.languages = languages;
        this.university = university;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(BackupAddressAsked event) {
        addresses
                .recipient(event.link())
                .ifPresent(to -> mails.sendOnce(to.student(), KIND, event.link().toString(), 0, to.address()));
    }

    /** Who reads of a change that is not theirs can still object. */
    @ApplicationModuleListener
    void on(BackupAddressReplaced event) {
        var subject = event.link().toString();
        addresses.recipient(event.link()).ifPresent(to -> {
            mails.sendOnce(to.student(), FORMER, subject, 0, to.address());
            mailboxes.of(to.student()).ifPresent(it -> mails.sendOnce(to.student(), CHANGED, subject, 0, it.email()));
        });
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND, FORMER, CHANGED);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var link = UUID.fromString(mail.subject());
        return mail.kind().equals(KIND)
                ? addresses.letter(link).map(this::letter)
                : addresses.farewell(link).map(this::farewell);
    }

    private MailText farewell(BackupAddresses.Farewell former) {
        var words = languages.of(former.language().getLanguage());
        return new MailText(
                words,
                words.say("messaging.former.title"),
                words.say("messaging.confirm.greeting"),
                List.of(words.say("messaging.former.when", DateText.dateTime(former.at(), words), university.name())),
                List.of(),
                List.of(words.say("messaging.former.other", university.email())),
                null,
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }

    private MailText letter(BackupAddresses.Letter asked) {
        var words = languages.of(asked.language().getLanguage());
        return new MailText(
                words,
                words.say("messaging.confirm.title"),
                words.say("messaging.confirm.greeting"),
                List.of(words.say("messaging.confirm.why", university.name())),
                List.of(),
                List.of(
                        words.say("messaging.confirm.until", DateText.dateTime(asked.expiresAt(), words)),
                        words.say("messaging.confirm.other")),
                new Link(words.say("messaging.confirm.link"), university.address() + asked.path()),
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }
}
