package fr.rentree.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A national register of CVEC attestations, over HTTP, that says of each number what a test tells it to. */
public final class RegisterStub {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Reply UNKNOWN = new Reply(400, "{\"erreur\":\"inconnu\"}");

    /** What is sent back; {@code gate} is waited for first. */
    private record Reply(int status, String body, CountDownLatch gate) {
        Reply(int status, String body) {
            this(status, body, new CountDownLatch(0));
        }
    }

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Starts at once, and stays as long as the test JVM. */
    public RegisterStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often it was asked about this number. */
    public long asked(String number) {
        return questions.stream().filter(plain(number)::equals).count();
    }

    public void doesNotKnow(String number) {
        says(number, UNKNOWN.status(), UNKNOWN.body());
    }

    public void says(String number, int status, String body) {
        replies.put(plain(number), new Reply(status, body));
    }

    /** A valid attestation of this person. */
    public void knows(String number, String familyName, String firstName, LocalDate birth) {
        says(number, 200, attestation(familyName, firstName, birth, 75, "Valide"));
    }

    /** Never answers. */
    public void isSilent(String number) {
        replies.put(plain(number), new Reply(500, "", new CountDownLatch(1)));
    }

    /** Answers as it did, once the gate is open. */
    public CountDownLatch hesitates(String number) {
        var gate = new CountDownLatch(1);
        replies.compute(plain(number), (_, reply) -> {
            var known = reply == null ? UNKNOWN : reply;
            return new Reply(known.status(), known.body(), gate);
        });
        return gate;
    }

    public static String attestation(String familyName, String firstName, LocalDate birth, int state, String label) {
        return """
                {"nom":"%s","nomUsage":null,"prenom":"%s","sexe":"F","date_naissance":"%s","ine":"x","crous":"MTP",
                 "etat":{"code":%d,"libelle":"%s"},"exoneration":{"active":false,"motif":null}}""".formatted(familyName, firstName, DATE.format(birth), state, label);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var number = path.substring(path.lastIndexOf('/') + 1);
        questions.add(number);
        var reply = replies.getOrDefault(number, UNKNOWN);
        try (exchange) {
            reply.gate().await();
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String plain(String number) {
        return number.replaceAll("[ -]", "");
    }
}
