package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.account.Account;
import fr.rentree.account.AccountAdministration;
import fr.rentree.account.AccountChanged;
import fr.rentree.account.AccountMailboxes;
import fr.rentree.administration.Invitations;
import fr.rentree.administration.StaffInvited;
import fr.rentree.institute.InstitutesInMemory;
import fr.rentree.lostaccess.LostAccessAsked;
import fr.rentree.lostaccess.LostAccessIssued;
import fr.rentree.lostaccess.LostAccessRefused;
import fr.rentree.lostaccess.LostAccessRequests;
import fr.rentree.session.Role;
import fr.rentree.signon.UnmatchedPerson;
import fr.rentree.signon.UnmatchedPersonAsked;
import fr.rentree.signon.UnmatchedPersons;
import fr.rentree.web.Languages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Events are delivered at least once: each mail is written once, and another event's is written, too. */
class DoubleDeliveryTest {

    private static final UUID ONE = new UUID(4, 1);
    private static final UUID OTHER = new UUID(4, 2);
    private static final Instant AT = Instant.parse("2026-11-23T09:05:00Z");
    private static final String REGISTRY = "scolarite@univ.example";

    /** Left to the system: a mail may still be on its way into the outbox when a test ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final Languages languages = new Languages();
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(data, null);
    }

    @Test
    void staffAreInvitedAndToldOnce() {
        var invitations = mock(Invitations.class);
        var accounts = mock(AccountAdministration.class);
        var mails = new StaffMails(invitations, accounts, languages, Office.UNIVERSITY, office.mails);
        office.employ(mails);
        var letter = new Invitations.Letter("a@univ.example", Locale.FRENCH, "B", Role.ADMIN, "/invitation/x", AT);
        when(invitations.letter(ONE)).thenReturn(Optional.of(letter));
        when(accounts.find(OTHER))
                .thenReturn(Optional.of(new Account(
                        OTHER,
                        "c@univ.example",
                        "C",
                        Role.ADMIN,
                        null,
                        Set.of(),
                        Locale.FRENCH,
                        false,
                        false,
                        true,
                        1,
                        0,
                        null)));
        for (int i = 0; i < 2; i++) {
            mails.on(new StaffInvited(ONE));
            mails.on(new AccountChanged(OTHER, "factors", AT));
            mails.on(new AccountChanged(OTHER, "factors", AT.plusSeconds(1)));
        }
        assertThat(office.all())
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder("a@univ.example", "c@univ.example", "c@univ.example");
    }

    @Test
    void aLossIsToldOnceToEachSide() {
        var requests = mock(LostAccessRequests.class);
        var mailboxes = mock(AccountMailboxes.class);
        var mails = new LostAccessMails(
                requests, mailboxes, InstitutesInMemory.of(), languages, Office.UNIVERSITY, office.mails);
        office.employ(mails);
        when(mailboxes.of(Office.STUDENT))
                .thenReturn(Optional.of(new AccountMailboxes.Mailboxes(
                        "Zoé Dupré", "zoe@univ.example", "zoe@mail.example", Locale.FRENCH)));
        when(requests.notice(ONE))
                .thenReturn(Optional.of(
                        new LostAccessRequests.Notice(null, "moi@mail.example", Locale.FRENCH, AT, true, "Inconnu.")));
        for (int i = 0; i < 2; i++) {
            mails.on(new LostAccessAsked(ONE));
            mails.on(new LostAccessRefused(ONE));
            mails.on(new LostAccessIssued(ONE, Office.STUDENT));
        }
        assertThat(office.all())
                .extracting(it -> it.kind() + " " + it.recipient())
                .containsExactlyInAnyOrder(
                        "lost-asked " + REGISTRY,
                        "lost-received moi@mail.example",
                        "lost-refused moi@mail.example",
                        "lost-issued zoe@univ.example",
                        "lost-issued-copy zoe@mail.example");
    }

    @Test
    void aStrangerIsToldOfOnceAndToldOnce() {
        var unmatchedPersons = mock(UnmatchedPersons.class);
        var mails = new UnmatchedPersonMails(unmatchedPersons, languages, Office.UNIVERSITY, office.mails);
        office.employ(mails);
        when(unmatchedPersons.find(ONE))
                .thenReturn(Optional.of(new UnmatchedPerson(
                        ONE,
                        "univ",
                        "zoe",
                        "Zoé",
                        "zoe@univ.example",
                        Office.STUDENT,
                        Office.STUDENT.value(),
                        AT,
                        AT,
                        Locale.ENGLISH)));
        for (int i = 0; i < 2; i++) mails.on(new UnmatchedPersonAsked(ONE));
        assertThat(office.all()).extracting(Mail::recipient).containsExactlyInAnyOrder(REGISTRY, "zoe@univ.example");
    }
}
