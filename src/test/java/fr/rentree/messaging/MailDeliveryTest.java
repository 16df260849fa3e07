package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** Product rule 10: « mail server down: enrolment goes on; mails wait, are retried with back-off, and are visible ». */
class MailDeliveryTest {

    @TempDir
    Path data;

    private ServerSetup setup;
    private GreenMail server;
    private Office office;

    @BeforeEach
    void open() throws IOException {
        setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = new GreenMail(setup);
        server.start();
        office = new Office(data, setup.getPort());
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void whatHappenedOnceIsToldOnceHoweverOftenItIsAskedFor() {
        for (int i = 0; i < 3; i++) {
            office.queue("a", "zoe@etu.univ.example");
            office.delivery.sendDue();
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(office.mails.unsent(10)).isEmpty();
    }

    @Test
    void whileTheServerIsAwayMailsWaitVisiblyAndOneTryIsEnough() {
        server.stop();
        office.queue("a", "zoe@etu.univ.example");
        office.queue("b", "yves@etu.univ.example");

        office.delivery.sendDue();

        assertThat(office.mails.unsent(10))
                .hasSize(2)
                .allMatch(mail -> mail.state() == Mail.State.WAITING)
                .extracting(Mail::attempts)
                .containsExactlyInAnyOrder(0, 1);
        assertThat(office.rows.count(Mail.State.WAITING)).isEqualTo(2);
        assertThat(office.mails.unsent(10))
                .extracting(Mail::lastError)
                .contains("org.springframework.mail.MailSendException");
    }

    @Test
    void whenTheServerIsBackEverythingGoesOut() {
        server.stop();
        office.queue("a", "zoe@etu.univ.example");
        office.queue("b", "yves@etu.univ.example");
        office.delivery.sendDue();

        server = new GreenMail(setup);
        server.start();
        office.clock.move(Duration.ofMinutes(1));
        office.delivery.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(office.mails.unsent(10)).isEmpty();
    }

    @Test
    void anOutageOfAWholeNightLosesNothing() {
        server.stop();
        office.queue("a", "zoe@etu.univ.example");
        for (int i = 0; i < 15; i++) {
            office.delivery.sendDue();
            office.clock.move(Duration.ofHours(1));
        }
        assertThat(office.mails.unsent(10)).first().satisfies(mail -> {
            assertThat(mail.attempts()).isEqualTo(15);
            assertThat(mail.state()).isEqualTo(Mail.State.WAITING);
        });
        server = new GreenMail(setup);
        server.start();
        office.delivery.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** « At most one receipt more, never one less. » */
    @Test
    void aTryThatWasCutOffIsNobodyElsesForAWhileAndThenBeginsAgain() {
        office.queue("a", "zoe@etu.univ.example");
        var now = office.clock.instant();
        assertThat(office.rows.claimNext(now, RetryBackoff.endOfTry(now))).isPresent();
        office.delivery.sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();

        office.clock.move(Duration.ofMinutes(5));
        office.delivery.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(office.all()).extracting(Mail::attempts).containsExactly(2);
    }

    @Test
    void aServerThatDoesNotAnswerHoldsNoTransactionAndTheSameMailIsNotSentAgainMeanwhile() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var lane = Executors.newSingleThreadExecutor()) {
            silent.setSoTimeout(10_000);
            office = new Office(data, silent.getLocalPort());
            office.queue("a", "zoe@etu.univ.example");
            var sending = lane.submit(office.delivery::sendDue);
            try (var _ = silent.accept()) {
                assertThat(office.openTransactions()).isZero();
                office.delivery.sendDue();
                assertThat(office.all()).extracting(Mail::attempts).containsExactly(1);
            }
            sending.get();
        }
        assertThat(office.mails.unsent(10)).extracting(Mail::state).containsExactly(Mail.State.WAITING);
    }

    @Test
    void anErrorIsThatMailsAloneAndTheNextOnesGoOut() {
        office.employ(new Broken());
        office.rows.insert(null, Broken.KIND, "a", 1, "zoe@etu.univ.example", office.clock.instant());
        office.delivery.nudge();
        office.mails.sendOnce(Office.STUDENT, Office.KIND, "b", 1, "yves@etu.univ.example");
        await().untilAsserted(() -> assertThat(office.mails.unsent(10))
                .extracting(Mail::lastError)
                .containsExactly(NoClassDefFoundError.class.getName()));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static final class Broken implements MailWriter {

        static final String KIND = "broken";

        @Override
        public Set<String> kinds() {
            return Set.of(KIND);
        }

        @Override
        public Optional<MailText> write(Mail mail) {
            throw new NoClassDefFoundError();
        }
    }

    @Test
    void theNextStartTriesAgainWhatWasGivenUpUnlessNoTryCanMendIt() {
        for (var error : List.of(MailSendException.class, MailParseException.class, NothingToSend.class)) {
            office.queue(error.getName(), "zoe@etu.univ.example");
            var now = office.clock.instant();
            var mail = office.rows.claimNext(now, RetryBackoff.endOfTry(now)).orElseThrow();
            office.rows.failed(mail, Mail.State.FAILED, error.getName(), now);
        }
        assertThat(office.rows.count(Mail.State.FAILED)).isEqualTo(3);
        office.delivery.start();
        office.delivery.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(office.rows.count(Mail.State.FAILED)).isEqualTo(2);
    }

    @Test
    void anAddressThatIsNoneIsGivenUpAtOnceAndStopsNobodyElse() {
        office.queue("a", "zoe@etu.univ.example\r\nBcc: tout-le-monde@univ.example");
        office.queue("b", "a@univ.example, b@univ.example");
        office.queue("c", "yves@etu.univ.example");
        office.delivery.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(office.mails.unsent(10))
                .hasSize(2)
                .allMatch(mail -> mail.state() == Mail.State.FAILED && mail.lastError() != null);
    }

    @Test
    void whatIsNoMoreIsNotTold() {
        office.letter = Optional.empty();
        office.queue("a", "zoe@etu.univ.example");
        office.delivery.sendDue();
        assertThat(office.mails.unsent(10)).extracting(Mail::lastError).containsExactly(NothingToSend.class.getName());
    }

    @Test
    void severalNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 20; i++) office.queue("m" + i, "zoe@etu.univ.example");
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) nodes.submit(office.delivery::sendDue);
        }
        assertThat(server.getReceivedMessages()).hasSize(20);
    }

    @Test
    void askingToSendIsEnough() {
        office.mails.sendOnce(Office.STUDENT, Office.KIND, "a", 1, "zoe@etu.univ.example");
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
