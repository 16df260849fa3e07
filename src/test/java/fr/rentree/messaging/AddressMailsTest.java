package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.rentree.account.AccountMailboxes;
import fr.rentree.account.BackupAddressAsked;
import fr.rentree.account.BackupAddressReplaced;
import fr.rentree.account.BackupAddresses;
import fr.rentree.web.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail with the link: sent once, kept while the mail server is down, and silent about who the student is. */
class AddressMailsTest {

    private static final UUID LINK = new UUID(4, 2);
    private static final String PATH = "/courriel/confirmer/" + LINK + "/seal";

    @TempDir
    Path data;

    private final BackupAddresses addresses = mock(BackupAddresses.class);
    private final AccountMailboxes mailboxes = mock(AccountMailboxes.class);
    private final ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private GreenMail server = new GreenMail(setup);
    private Office office;
    private AddressMails mails;

    @BeforeEach
    void open() {
        server.start();
        office = new Office(data, setup.getPort());
        mails = new AddressMails(addresses, mailboxes, new Languages(), Office.UNIVERSITY, office.mails);
        office.employ(mails);
        when(addresses.recipient(LINK))
                .thenReturn(Optional.of(new BackupAddresses.Recipient(Office.STUDENT, "moi@mail.example")));
        asked(Locale.FRENCH);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void anEventDeliveredTwiceSendsOneLink() {
        for (int i = 0; i < 2; i++) mails.on(new BackupAddressAsked(LINK));
        office.delivery.sendDue();
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        office.delivery.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(office.all()).singleElement().extracting(Mail::recipient).isEqualTo("moi@mail.example");
    }

    @Test
    void theMailSaysWhatTheLinkIsForAndUntilWhenAndNamesNobody() throws Exception {
        mails.on(new BackupAddressAsked(LINK));
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Confirmez votre adresse électronique");
        assertThat(message.getFrom()[0].toString()).contains("scolarite@univ.example");
        var letter = mails.write(office.all().getFirst()).orElseThrow();
        assertThat(letter.plain())
                .startsWith("Bonjour,\n")
                .contains(
                        "http://localhost:8080" + PATH + "\n", "24 novembre 2026 à 15\u00a0h\u00a004", "Ne faites rien")
                .doesNotContain("moi@mail.example");
    }

    @Test
    void theMailIsInTheStudentsLanguage() {
        asked(Locale.ENGLISH);
        mails.on(new BackupAddressAsked(LINK));
        assertThat(mails.write(office.all().getFirst()).orElseThrow().title()).isEqualTo("Confirm your e-mail address");
    }

    @Test
    void whileTheMailServerIsDownTheLinkWaits() {
        server.stop();
        mails.on(new BackupAddressAsked(LINK));
        // the event has woken the delivery beside this test: it has to be done with its try before the server is back
        await().until(() -> office.mails.unsent(1).getFirst().lastError() != null);
        assertThat(office.mails.unsent(1))
                .singleElement()
                .extracting(Mail::state)
                .isEqualTo(Mail.State.WAITING);
        server = new GreenMail(setup);
        server.start();
        office.clock.move(Duration.ofMinutes(10));
        office.delivery.sendDue();
        assertThat(office.mails.unsent(1)).isEmpty();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aChangeIsToldToTheFormerAddressAndToTheUniversitysMailbox() {
        when(mailboxes.of(Office.STUDENT))
                .thenReturn(Optional.of(new AccountMailboxes.Mailboxes(
                        "Zoé Dupré", "zoe@univ.example", "nouvelle@mail.example", Locale.FRENCH)));
        when(addresses.farewell(LINK))
                .thenReturn(Optional.of(
                        new BackupAddresses.Farewell(Locale.FRENCH, Instant.parse("2026-11-24T14:04:00Z"))));
        for (int i = 0; i < 2; i++) mails.on(new BackupAddressReplaced(LINK));
        assertThat(office.all())
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder("moi@mail.example", "zoe@univ.example");
        assertThat(office.all()).allSatisfy(it -> assertThat(mails.write(it)).isPresent());
    }

    @Test
    void aLinkThatIsOverIsNotSent() {
        when(addresses.letter(LINK)).thenReturn(Optional.empty());
        mails.on(new BackupAddressAsked(LINK));
        office.delivery.sendDue();
        assertThat(mails.write(office.all().getFirst())).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asked(Locale language) {
        when(addresses.letter(LINK))
                .thenReturn(
                        Optional.of(new BackupAddresses.Letter(language, PATH, Instant.parse("2026-11-24T14:04:00Z"))));
    }
}
