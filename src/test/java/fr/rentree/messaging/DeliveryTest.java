package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Product rule 10: « mail server down: enrolment goes on; mails wait, are retried with back-off, and are visible ». */
class DeliveryTest {

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
        assertThat(office.rows.waiting()).isEqualTo(2);
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

    @Test
    void afterThreeDaysItIsGivenUpAndStaysVisible() {
        server.stop();
        office.queue("a", "zoe@etu.univ.example");
        office.clock.move(Duration.ofDays(3).plusSeconds(1));
        office.delivery.sendDue();
        assertThat(office.mails.unsent(10)).extracting(Mail::state).containsExactly(Mail.State.FAILED);
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
        office.letter = java.util.Optional.empty();
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
