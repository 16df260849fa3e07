package fr.rentree.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * Apereo CAS, the real one, in a process of its own on plain http. The profile {@code test-cas} has unpacked it; everybody
 * there has the attributes that it is started with.
 */
public final class ApereoCas implements AutoCloseable {

    public static final String USER = "casuser";
    public static final String PASSWORD = "Mellon";

    private static final Path WAR = Path.of("target/cas/war").toAbsolutePath();
    private static final Path SETTINGS = Path.of("target/cas/etc").toAbsolutePath();
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Process process;
    private final String address;

    private ApereoCas(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it, and waits until its login page is there. */
    public static ApereoCas start(int port, Map<String, String> attributes) {
        try {
            settle(port, attributes);
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "-Xmx768m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            "WEB-INF/classes:WEB-INF/lib/*",
                            "org.apereo.cas.web.CasWebApplication",
                            "--spring.config.additional-location=file:" + SETTINGS + "/",
                            "--cas.standalone.configuration-directory=" + SETTINGS)
                    .directory(WAR.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(SETTINGS.resolve("cas.log").toFile())
                    .start();
            var cas = new ApereoCas(process, "http://localhost:" + port + "/cas");
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(cas::answers);
            return cas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(int port, Map<String, String> attributes) throws IOException {
        var services = Files.createDirectories(SETTINGS.resolve("services"));
        Files.writeString(services.resolve("rentree-1.json"), """
                {"@class": "org.apereo.cas.services.CasRegisteredService", "id": 1, "name": "rentree",
                 "serviceId": "^http://127\\\\.0\\\\.0\\\\.1:.*", "logoutType": "BACK_CHANNEL",
                 "attributeReleasePolicy": {"@class": "org.apereo.cas.services.ReturnAllAttributeReleasePolicy"}}
                """);
        var lines = new StringBuilder();
        for (var line : List.of(
                "server.port=" + port,
                "server.ssl.enabled=false",
                "cas.server.name=http://localhost:" + port,
                "cas.server.prefix=http://localhost:" + port + "/cas",
                "cas.authn.accept.users=" + USER + "::" + PASSWORD,
                "cas.service-registry.json.location=file:" + services,
                "cas.service-registry.core.init-from-json=false",
                // its cookie on plain http: browsers keep none that is for every site and not secure
                "cas.tgc.secure=false",
                "cas.tgc.same-site-policy=lax",
                "cas.logout.follow-service-redirects=true",
                "cas.logout.redirect-parameter=service")) lines.append(line).append('\n');
        attributes.forEach((name, value) -> lines.append("cas.authn.attribute-repository.stub.attributes.")
                .append(name)
                .append('=')
                .append(value)
                .append('\n'));
        Files.writeString(SETTINGS.resolve("application.properties"), lines);
    }

    public String address() {
        return address;
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) throw new IllegalStateException("CAS has ended: see " + SETTINGS.resolve("cas.log"));
        try (var client = HttpClient.newHttpClient()) {
            var asked = HttpRequest.newBuilder(URI.create(address + "/login"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(asked, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not yet
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
