package fr.rentree.cvec;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.rentree.shared.BirthDate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The official check of product rule 3.2, against a real server. */
class CvecRegisterTest {

    private static final CvecNumber NUMBER = new CvecNumber("MTP6ABCDEF12");
    private static final CvecHolder DURAND =
            new CvecHolder("Durand", "Müller", List.of("Françoise"), new BirthDate(2001, 7, 25));
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration TEN = Duration.ofSeconds(10);

    private final CountDownLatch over = new CountDownLatch(1);
    private static final int GIGABYTE = 1 << 30;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final MovedClock clock = new MovedClock();
    private HttpServer server;
    private volatile Answer answer = exchange -> send(exchange, 500, "");
    private volatile @Nullable URI question;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            question = exchange.getRequestURI();
            answer.to(exchange);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void asksWithTheFirstFiveLettersOfTheFamilyName() {
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", 75));
        assertThat(check()).isEqualTo(new CvecAnswer.Confirmed());
        assertThat(question).hasToString("/base/api/attestation/MTP6ABCDEF12?etudiant=DURAN");
    }

    @ParameterizedTest(name = "{0} / {1}, {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DURAND||FRANCOISE|25/07/2001|ok",
                "Durand|Muller|Françoise|25/07/2001|ok",
                "MÜLLER||françoise|25/07/2001|ok",
                "AUTRE|DURAND|Francoise|25/07/2001|ok",
                "DURANT||FRANCOISE|25/07/2001|names",
                "DURAND||MAUD|25/07/2001|names",
                "DURAND||FRANCOISE|26/07/2001|date",
                "DUPONT||MAUD|01/01/1999|both"
            })
    void comparesNamesAndBirthDateBySoftware(
            String nom, @Nullable String usage, String prenom, String date, String want) {
        answers(200, attestation(nom, usage == null ? "" : usage, prenom, date, 70));
        assertThat(check())
                .isEqualTo(
                        want.equals("ok")
                                ? new CvecAnswer.Confirmed()
                                : new CvecAnswer.Different(!want.equals("date"), !want.equals("names")));
    }

    @ParameterizedTest(name = "valid state {0}")
    @ValueSource(ints = {70, 71, 73, 75, 76, 98})
    void validStatesCount(int state) {
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", state));
        assertThat(check()).isEqualTo(new CvecAnswer.Confirmed());
    }

    @ParameterizedTest(name = "state {0} is not valid")
    @ValueSource(ints = {0, 72, 74, 77, 97, 99, -1})
    void otherStatesDoNot(int state) {
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", state));
        assertThat(check()).isEqualTo(new CvecAnswer.NotValid(state, "Etat"));
    }

    /** Case rc-32: what registers answer beside what is written of them. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "AAAAAA.200,ok",
        "BBBBBB.200,ok", // dateNaissance
        "CCCCCC.200,undated", // 00/00/2005
        "DDDDDD.200,undated", // null
        "EEEEEE.200,ok", // all first names
        "FFFFFF.200,ok", // DURAN (DE)
        "HHHHHH.404,unknown"
    })
    void whatRegistersAnswerIsReadAndIsNoOutage(String file, String want) throws IOException {
        var clara = new CvecHolder("Duran", null, List.of("Clara"), BirthDate.parse("2005-03-14"));
        var register = register(Duration.ofSeconds(3));
        answers(Integer.parseInt(file.substring(7)), resource("/cases/rc-32-register/" + file + ".json"));
        for (int i = 0; i < 7; i++)
            assertThat(register.check(NUMBER, clara))
                    .isEqualTo(
                            switch (want) {
                                case "ok" -> new CvecAnswer.Confirmed();
                                case "undated" -> new CvecAnswer.Undated();
                                default -> new CvecAnswer.NotFound();
                            });
        assertThat(asked).as("no failure is counted").hasValue(7);
    }

    private static String resource(String path) throws IOException {
        try (var stream = requireNonNull(CvecRegisterTest.class.getResourceAsStream(path))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest(name = "{0} {1}, ours {2} {3}: {4}")
    @CsvSource({
        "DURAND (DE),FRANCOISE,Durand,Françoise,ok",
        "DURAND (DE),FRANCOISE,de Durand,Françoise,ok",
        "TOUR (DE LA),FRANCOISE,de La Tour,Françoise,ok",
        "DURAND,MARIE-CLAIRE ANNE,Durand,Marie-Claire,ok",
        "DURAND,MARIE CLAIRE ANNE,Durand,Marie-Claire,ok",
        "DURAND,'FRANCOISE, ANNE',Durand,Françoise,ok",
        "DURAND,ANNE FRANCOISE,Durand,Françoise,names",
        "DURAND,MARIE-CLAIRE,Durand,Marie,names",
        "DUPONT (DE),FRANCOISE,Durand,Françoise,names",
        "(DURAND),FRANCOISE,Durand,Françoise,ok",
        "(),FRANCOISE,Durand,Françoise,names"
    })
    void namesAreComparedAsRegistersWriteThem(String nom, String prenom, String family, String first, String want) {
        answers(200, attestation(nom, "", prenom, "25/07/2001", 70));
        var holder = new CvecHolder(family, null, List.of(first), BirthDate.parse("2001-07-25"));
        assertThat(register(Duration.ofSeconds(3)).check(NUMBER, holder))
                .isEqualTo(want.equals("ok") ? new CvecAnswer.Confirmed() : new CvecAnswer.Different(true, false));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"31/02/2001", "25/07/20O1", "2001", "", " ", "00/00/0000", "2001-07-25T00:00"})
    void aDateThatCannotBeReadIsNotCompared(String date) {
        answers(200, attestation("DURAND", "", "FRANCOISE", date, 70));
        assertThat(check()).isEqualTo(new CvecAnswer.Undated());
        answers(200, attestation("DURAND", "", "MAUD", date, 70));
        assertThat(check()).isEqualTo(new CvecAnswer.Different(true, false));
    }

    @ParameterizedTest(name = "state {0}: valid {1}")
    @CsvSource({"'\"75\"',true", "' 75 ',true", "'\"72\"',false"})
    void aStateIsANumberOrItsText(String written, boolean valid) {
        answers(
                200,
                attestation("DURAND", "", "FRANCOISE", "25/07/2001", 70).replace("\"code\":70", "\"code\":" + written));
        assertThat(check()).isEqualTo(valid ? new CvecAnswer.Confirmed() : new CvecAnswer.NotValid(72, "Etat"));
    }

    @Test
    void status400MeansNotFound() {
        answers(400, "{\"erreur\":\"inconnu\"}");
        assertThat(check()).isEqualTo(new CvecAnswer.NotFound());
    }

    @ParameterizedTest(name = "status {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "500|oops",
                "404|",
                "401|",
                "302|",
                "204|",
                "200|''",
                "200|<html>Bienvenue</html>",
                "200|{}",
                "200|[]",
                "200|null",
                "200|{\"nom\":\"DURAND\"}",
                "404|<html>Bienvenue</html>",
                "404|[]",
                "200|{\"nom\":\"DURAND\",\"prenom\":\"F\",\"date_naissance\":{},\"etat\":{\"code\":70}}",
                "200|{\"nom\":\"DURAND\",\"prenom\":\"F\",\"date_naissance\":\"\",\"etat\":{\"code\":\"A\"}}",
                "200|{\"nom\":null,\"prenom\":null,\"date_naissance\":null,\"etat\":null}"
            })
    void everythingElseIsNoAnswerAndNeverThrows(int status, @Nullable String body) {
        answers(status, body == null ? "" : body);
        assertThat(check()).isEqualTo(new CvecAnswer.NoAnswer());
    }

    @Test
    void anAnswerThatDoesNotComeIsNotWaitedFor() {
        answer = exchange -> await();
        assertThat(checkIn(Duration.ofMillis(200))).isEqualTo(new CvecAnswer.NoAnswer());
    }

    @Test
    void anAnswerThatTricklesInIsNotWaitedForEither() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        };
        assertThat(checkIn(Duration.ofMillis(200))).isEqualTo(new CvecAnswer.NoAnswer());
    }

    @Test
    void aHugeBodyIsNotRead() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var block = "[".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            while (sent.addAndGet(block.length) < GIGABYTE)
                exchange.getResponseBody().write(block);
        };
        assertThat(check()).isEqualTo(new CvecAnswer.NoAnswer());
        assertThat(sent).hasValueLessThan(GIGABYTE);
    }

    @Test
    void nobodyThereIsNoAnswer() {
        server.stop(0);
        assertThat(check()).isEqualTo(new CvecAnswer.NoAnswer());
    }

    @Test
    void withoutAnAddressItIsOffAndAsksNobody() {
        var register = new CvecRegister(new CvecSettings(null, Duration.ofSeconds(3), PAUSE, PAUSE), clock);
        assertThat(register.on()).isFalse();
        assertThat(register.check(NUMBER, DURAND)).isEqualTo(new CvecAnswer.NoAnswer());
        assertThat(asked).hasValue(0);
    }

    @Test
    void afterFiveFailuresItIsLeftAloneForAWhileThenTriedAgain() {
        var register = register(Duration.ofSeconds(3));
        answers(500, "");
        for (int i = 0; i < 20; i++) register.check(NUMBER, DURAND);
        assertThat(asked).hasValue(5);

        clock.move(PAUSE);
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", 75));
        assertThat(register.check(NUMBER, DURAND)).isEqualTo(new CvecAnswer.Confirmed());
        assertThat(register.check(NUMBER, DURAND)).isEqualTo(new CvecAnswer.Confirmed());
        assertThat(asked).hasValue(7);
    }

    @Test
    void atMostEightAskAtOnceAndWhoFindsNoPlaceDoesNotWait() throws InterruptedException {
        var register = register(Duration.ofSeconds(30));
        var gate = new CountDownLatch(1);
        var all = new CountDownLatch(8);
        answer = exchange -> {
            all.countDown();
            await(gate);
            send(exchange, 400, "");
        };
        try (var students = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = Stream.generate(() -> students.submit(() -> register.check(NUMBER, DURAND)))
                    .limit(8)
                    .toList();
            all.await();
            for (int i = 0; i < 20; i++)
                assertThat(register.check(NUMBER, DURAND)).isEqualTo(new CvecAnswer.NoAnswer());
            assertThat(asked).hasValue(8);
            gate.countDown();
            assertThat(waiting)
                    .allSatisfy(it -> assertThat(it).succeedsWithin(TEN).isEqualTo(new CvecAnswer.NotFound()));
        }
        assertThat(register.check(NUMBER, DURAND)).as("no failure").isEqualTo(new CvecAnswer.NotFound());
    }

    @Test
    void theWordsForAStateBecomeOneShortLine() {
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", 72).replace("Etat", "  Non\\n\\u0000payée "));
        assertThat(check()).isEqualTo(new CvecAnswer.NotValid(72, "Non payée"));
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", 72).replace("Etat", "é".repeat(5000)));
        assertThat(check()).isEqualTo(new CvecAnswer.NotValid(72, "é".repeat(80)));
        answers(200, attestation("DURAND", "", "FRANCOISE", "25/07/2001", 72).replace("\"Etat\"", "null"));
        assertThat(check()).isEqualTo(new CvecAnswer.NotValid(72, ""));
    }

    private CvecAnswer check() {
        return checkIn(Duration.ofSeconds(3));
    }

    private CvecAnswer checkIn(Duration timeout) {
        return register(timeout).check(NUMBER, DURAND);
    }

    private CvecRegister register(Duration timeout) {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
        return new CvecRegister(new CvecSettings(base, timeout, PAUSE, PAUSE), clock);
    }

    private void answers(int status, String body) {
        answer = exchange -> send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    private static String attestation(String nom, String usage, String prenom, String date, int state) {
        return """
                {"nom":"%s","nomUsage":"%s","prenom":"%s","sexe":"F","date_naissance":"%s","ine":"x","crous":"MTP",
                 "etat":{"code":%d,"libelle":"Etat"},"exoneration":{"active":false,"motif":null}}""".formatted(nom, usage, prenom, date, state);
    }

    private void await() {
        await(over);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
