package fr.rentree.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * A server that speaks the CAS 3 protocol over HTTP, with a login page and single logout: small, and able to misbehave. The
 * real one is in {@code make test-cas}.
 */
public final class CasStub {

    private static final String COOKIE = "TGC";

    /** A ticket that was given out. */
    private record Granted(String service, String user, String session) {}

    private final Map<String, Map<String, List<String>>> users = new ConcurrentHashMap<>();
    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final Map<String, Granted> tickets = new ConcurrentHashMap<>();
    private final Map<String, Granted> spent = new ConcurrentHashMap<>();
    private final Map<String, String> sayings = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    /** Starts at once, and stays as long as the test JVM. */
    public CasStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Another site than the application's, for a browser that looks at names: {@code localhost}. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/cas";
    }

    public void knows(String user, Map<String, List<String>> attributes) {
        users.put(user, attributes);
    }

    /** A ticket for this service, as after a login. */
    public String grant(String service, String user) {
        return grant(service, user, "TGT-" + UUID.randomUUID());
    }

    /** Of this ticket it says this, whatever it is. */
    public String says(String ticket, String xml) {
        sayings.put(ticket, xml);
        return ticket;
    }

    /** It never answers about this ticket. */
    public String isSilentAbout(String ticket) {
        gates.put(ticket, new CountDownLatch(1));
        return ticket;
    }

    /** Whether anybody asked for this path. */
    public boolean asked(String path) {
        return asked.stream().anyMatch(it -> it.startsWith(path));
    }

    /** What it posts at the end of a session. */
    public static String logoutRequest(String ticket) {
        return """
                <samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="LR-1" Version="2.0"
                  IssueInstant="2026-11-23T09:00:00Z"><saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">x</saml:NameID>
                  <samlp:SessionIndex>%s</samlp:SessionIndex></samlp:LogoutRequest>""".formatted(ticket);
    }

    public static String success(String user, String more) {
        return "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationSuccess><cas:user>"
                + user + "</cas:user>" + more + "</cas:authenticationSuccess></cas:serviceResponse>";
    }

    private String grant(String service, String user, String session) {
        var ticket = "ST-" + UUID.randomUUID() + "-cas.example";
        tickets.put(ticket, new Granted(service, user, session));
        return ticket;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        var query = fields(exchange.getRequestURI().getRawQuery());
        try (exchange) {
            switch (path) {
                case "/cas/login" -> login(exchange, query);
                case "/cas/p3/serviceValidate" -> validate(exchange, query);
                case "/cas/logout" -> logout(exchange, query);
                default -> send(exchange, 200, "text/plain", "secret");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void login(HttpExchange exchange, Map<String, String> query) throws IOException {
        var service = query.getOrDefault("service", "");
        if (exchange.getRequestMethod().equals("POST")) {
            var typed = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var session = "TGT-" + UUID.randomUUID();
            sessions.put(session, typed.getOrDefault("username", ""));
            exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + session + "; Path=/cas; HttpOnly");
            enter(exchange, service, session);
        } else {
            var session = session(exchange);
            if (session.isPresent()) enter(exchange, service, session.get());
            else
                send(
                        exchange,
                        200,
                        "text/html",
                        "<!doctype html><title>CAS</title><form method=post action=\"/cas/login?service="
                                + HtmlUtils.htmlEscape(encoded(service))
                                + "\"><input id=username name=username><button>LOGIN</button></form>");
        }
    }

    private void enter(HttpExchange exchange, String service, String session) throws IOException {
        redirect(exchange, service + "&ticket=" + grant(service, sessions.get(session), session));
    }

    private void validate(HttpExchange exchange, Map<String, String> query) throws IOException, InterruptedException {
        var ticket = query.getOrDefault("ticket", "");
        var gate = gates.get(ticket);
        if (gate != null) gate.await();
        var granted = tickets.remove(ticket);
        if (granted != null) spent.put(ticket, granted);
        var said = sayings.get(ticket);
        if (said == null) said = verdict(granted, query.getOrDefault("service", ""));
        send(exchange, 200, "application/xml", said);
    }

    private String verdict(@Nullable Granted granted, String service) {
        if (granted == null) return failure("INVALID_TICKET");
        if (!granted.service().equals(service)) return failure("INVALID_SERVICE");
        var attributes = new StringBuilder("<cas:attributes>");
        users.getOrDefault(granted.user(), Map.of())
                .forEach((name, values) -> values.forEach(value -> attributes
                        .append("<cas:" + name + ">")
                        .append(HtmlUtils.htmlEscape(value, "UTF-8"))
                        .append("</cas:" + name + ">")));
        return success(granted.user(), attributes + "</cas:attributes>");
    }

    public static String failure(String code) {
        return "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationFailure code=\"" + code
                + "\">no</cas:authenticationFailure></cas:serviceResponse>";
    }

    /** Ends the session here, and tells every service that a ticket of it was used for. */
    private void logout(HttpExchange exchange, Map<String, String> query) throws IOException, InterruptedException {
        var session = session(exchange).orElse("none");
        sessions.remove(session);
        for (var used : spent.entrySet())
            if (used.getValue().session().equals(session))
                client.send(
                        HttpRequest.newBuilder(URI.create(used.getValue().service()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "logoutRequest=" + encoded(logoutRequest(used.getKey()))))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        if (query.containsKey("service")) redirect(exchange, query.get("service"));
        else send(exchange, 200, "text/html", "<!doctype html><title>CAS</title><h1>Logout successful</h1>");
    }

    private Optional<String> session(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split("; ")).stream())
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .filter(sessions::containsKey)
                .findFirst();
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().add("Location", address);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> fields(@Nullable String encoded) {
        var fields = new LinkedHashMap<String, String>();
        if (encoded != null)
            for (var pair : encoded.split("&")) {
                var name = pair.replaceAll("=.*", "");
                fields.put(
                        name,
                        URLDecoder.decode(
                                pair.substring(Math.min(pair.length(), name.length() + 1)), StandardCharsets.UTF_8));
            }
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
