package fr.rentree.messaging;

import fr.rentree.account.Account;
import fr.rentree.account.AccountAdministration;
import fr.rentree.account.AccountChanged;
import fr.rentree.administration.Invitations;
import fr.rentree.administration.StaffInvited;
import fr.rentree.messaging.MailText.Link;
import fr.rentree.shared.University;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Invites staff, and tells the owner of an account what was done to it: who reads of something unexpected can object. */
@Component
class StaffMails implements MailWriter {

    private static final String INVITED = "staff-invitation";
    private static final String CHANGED = "account-changed";

    private final Invitations invitations;
    private final AccountAdministration accounts;
    private final Languages languages;
    private final University university;
    private final Mails mails;

    StaffMails(
            Invitations invitations,
            AccountAdministration accounts,
            Languages languages,
            University university,
            Mails mails) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.languages = languages;
        this.university = university;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(StaffInvited event) {
        invitations
                .letter(event.invitation())
                .ifPresent(
                        it -> mails.sendOnce(null, INVITED, event.invitation().toString(), 0, it.email()));
    }

    @ApplicationModuleListener
    void on(AccountChanged event) {
        accounts.find(event.account())
                .ifPresent(it -> mails.sendOnce(it.student(), CHANGED, subject(event), 0, it.email()));
    }

    private static String subject(AccountChanged event) {
        return event.account() + "/" + event.what() + "/" + event.at().toEpochMilli();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(INVITED, CHANGED);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        if (mail.kind().equals(INVITED))
            return invitations.letter(UUID.fromString(mail.subject())).map(this::invitation);
        var parts = mail.subject().split("/");
        return accounts.find(UUID.fromString(parts[0]))
                .map(account -> changed(account, parts[1], Instant.ofEpochMilli(Long.parseLong(parts[2]))));
    }

    private MailText invitation(Invitations.Letter it) {
        var words = languages.of(it.language().getLanguage());
        return letter(
                words,
                words.say("messaging.invitation.title"),
                words.say(
                        "messaging.invitation.text",
                        it.invitedBy(),
                        words.say("messaging.role." + it.role()),
                        university.name()),
                words.say("messaging.invitation.until", DateText.dateTime(it.expiresAt(), words)),
                new Link(words.say("messaging.invitation.link"), university.address() + it.path()));
    }

    private MailText changed(Account account, String what, Instant at) {
        var words = languages.of(account.language().getLanguage());
        var text = words.find("messaging.account." + what);
        return letter(
                words,
                words.say("messaging.account.title"),
                words.say(
                        "messaging.account.text",
                        DateText.dateTime(at, words),
                        text == null ? what : text,
                        account.email()),
                words.say("messaging.account.object", university.email()),
                null);
    }

    private MailText letter(Words words, String title, String text, String further, @Nullable Link link) {
        return new MailText(
                words,
                title,
                words.say("messaging.staff.greeting"),
                List.of(text),
                List.of(),
                List.of(further),
                link,
                words.say("messaging.signature", university.name()),
                null,
                List.of());
    }
}
