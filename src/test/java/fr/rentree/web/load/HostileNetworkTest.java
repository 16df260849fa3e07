package fr.rentree.web.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rentree.support.Visit;
import fr.rentree.web.Gallery;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever means ill, by bare connections, at a site whose address is https and that has no balancer in front. */
@SpringBootTest(
        classes = Gallery.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "rentree.university.address=https://rentree.univ.example")
@ResourceLock("hostile network")
class HostileNetworkTest {

    private static final String PAGE = "/galerie/requete";

    private final List<Socket> attackers = new ArrayList<>();

    @LocalServerPort
    int port;

    @AfterEach
    void leave() throws IOException {
        for (var socket : attackers) socket.close();
        answers();
    }

    /** Pages and forms, as ever. */
    private void answers() {
        assertThat(new Visit(port).get(PAGE).status()).isEqualTo(200);
        assertThat(new Visit(port).post(PAGE, Map.of("a", "b")).body()).isEqualTo("127.0.0.1 true 1");
    }

    private Socket attacker(String sends) throws IOException {
        var socket = new Socket();
        attackers.add(socket);
        socket.setReceiveBufferSize(2_048);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(sends.getBytes(US_ASCII));
        return socket;
    }

    private static String form(long announced, String body) {
        return "POST " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + announced + "\r\n\r\n" + body;
    }

    @ParameterizedTest
    @ValueSource(longs = {51_000, 2_000_000, 2_000_000_000})
    void formsThatAreAnnouncedAndHalfSentHoldNothing(long announced) throws IOException {
        for (int i = 0; i < 300; i++) attacker(form(announced, "a=" + "x".repeat(168)));
        answers();
    }

    @Test
    void whoTakesPagesSlowlyHoldsNoPlace() throws IOException {
        for (int i = 0; i < 40; i++)
            // the answer has begun
            assertThat(attacker("GET /galerie/long HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getInputStream()
                            .read())
                    .isEqualTo('H');
        answers();
    }

    @Test
    void aFormInManyPartsIsTheSameForm() throws IOException {
        var text = "é".repeat(20_000);
        assertThat(new Visit(port).post(PAGE, Map.of("a", text, "b", "2")).body())
                .isEqualTo("127.0.0.1 true 2");
        var socket = attacker("POST " + PAGE + " HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n4\r\na=1&\r\n");
        socket.getOutputStream().write("5\r\nb=2&c\r\n0\r\n\r\n".getBytes(US_ASCII));
        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).contains("127.0.0.1 true 3");
    }

    @Test
    void aFormThatIsTooLargeIsRefusedAndTheNextOneIsRead() {
        var visit = new Visit(port);
        assertThat(visit.post(PAGE, Map.of("a", "x".repeat(300_000))).status()).isEqualTo(413);
        answers();
    }

    @Test
    void moreFieldsThanAnyFormHasAreRefusedWithoutAStackTrace() {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < 2_000; i++) fields.put("f" + i, "");
        var page = new Visit(port).post(PAGE, fields);
        assertThat(page.status()).isIn(400, 413);
        assertThat(page.body()).doesNotContain("Exception");
    }

    @Test
    void whatTricklesIsCutOffAndWhatGoesOnIsNot() throws IOException {
        assertThatThrownBy(() -> new TransferDeadline(Duration.ofSeconds(-1)).passed(1))
                .hasMessageContaining("too slow");
        new TransferDeadline(Duration.ofSeconds(-1)).passed(1_000_000);
    }

    @Test
    void oneAddressTakesItsShareAndNoMore() {
        var shares = new FairShares(10, 6);
        assertThat(shares.take("a", 6)).isTrue();
        assertThat(shares.take("a", 1)).isFalse();
        assertThat(shares.take("b", 4)).isTrue();
        assertThat(shares.take("c", 1)).isFalse();
        shares.giveBack("a", 6);
        assertThat(shares.take("c", 6)).isTrue();
    }

    @Test
    void nobodyIsBelievedWhoIsNoProxyOfOurs() {
        var visit = new Visit(port);
        visit.headers().put("X-Forwarded-For", "203.0.113.9");
        visit.headers().put("X-Forwarded-Proto", "http");
        assertThat(visit.get(PAGE).body()).isEqualTo("127.0.0.1 true 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.9 | 203.0.113.9",
                "10.0.0.1, 203.0.113.9 | 10.0.0.1,203.0.113.9",
                "203.0.113.9:4711 | 203.0.113.9",
                "[2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "<script>, 203.0.113.9 | 203.0.113.9",
                "1.2.3.4, evil.example, 203.0.113.9 | 203.0.113.9",
                "203.0.113.9, | ''",
                "999.1.1.1 | ''",
                "unknown | ''",
                "' ' | ''"
            })
    void ofWhatProxiesSayOnlyAddressesCount(String said, String kept) {
        assertThat(ForwardedFor.addresses(said)).isEqualTo(kept);
    }
}
