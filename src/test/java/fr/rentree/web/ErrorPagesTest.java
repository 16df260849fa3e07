package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = Gallery.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock("gallery")
class ErrorPagesTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/nulle-part, 404, Cette page n'existe pas",
        "/galerie/absent, 404, Cette page n'existe pas",
        "/galerie/interdit, 403, Cette page n'est pas pour vous",
        "/galerie/casse, 500, Quelque chose n'a pas marché chez nous",
        "/galerie/course, 503, Le service fait une courte pause",
        "/galerie/base, 503, Le service fait une courte pause",
        "/galerie/filtre, 503, Le service fait une courte pause"
    })
    void everyFailureIsAPageInOurWords(String path, int status, String title) throws Exception {
        var page = get(path, "fr");
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body())
                .contains("<h1 class=\"govuk-heading-xl\">" + title)
                .doesNotContain("secret of ours", "Exception", "\tat ");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void whatIsTooLargeIsSaidSoAndIsNoFailureOfOurs(CapturedOutput log) throws Exception {
        var page = post("/galerie/base", "text=" + "x".repeat(3_000_000));
        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("trop volumineux").doesNotContain("Exception");
        assertThat(log.toString()).doesNotContainPattern("reference \\S+: POST /galerie/base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nulle-part", "/galerie/casse", "/galerie/filtre"})
    void speaksTheLanguageOfTheVisitor(String path) throws Exception {
        assertThat(get(path, "en").body()).contains("<html lang=\"en\"").doesNotContain("Écrivez");
    }

    @Test
    void aPageSaysWhichLanguageItIsIn() throws Exception {
        assertThat(get("/confidentialite", "fr").headers().firstValue("Content-Language"))
                .hasValue("fr");
        assertThat(get("/confidentialite", "en").headers().firstValue("Content-Language"))
                .hasValue("en");
    }

    @Test
    void theReferenceOnThePageIsTheOneInTheLog(CapturedOutput log) throws Exception {
        // tried again: an application that another test starts meanwhile begins the JVM's log anew, and a line may be
        // lost
        await().untilAsserted(() -> {
            var page = get("/galerie/casse", "fr").body();
            var reference = page.replaceAll("(?s).*<strong>([A-Z0-9]{4}-[A-Z0-9]{4})</strong>.*", "$1");
            assertThat(reference).hasSize(9);
            assertThat(log.toString()).contains("reference " + reference + ": GET /galerie/casse");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/galerie/casse", "/galerie/filtre", "/nulle-part"})
    void theSecretOfALinkIsInNoLog(String path, CapturedOutput log) throws Exception {
        await().untilAsserted(() -> {
            get(path + "/0f8fad5b-d9cb-469f-a165-70867728950e/mZ3kQw9", "fr");
            if (!path.equals("/nulle-part")) assertThat(log.toString()).contains("GET " + path + "/…/…");
        });
        assertThat(log.toString()).doesNotContain("0f8fad5b", "mZ3kQw9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/galerie/base", "/galerie/filtre"})
    void whatWasTypedIsPostedAgainByOneButton(String path) throws Exception {
        var page = post(path, "line1=12%20rue%20%22Haute%22%20%3Cb%3E&_csrf=token");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("<form method=\"post\" action=\"" + path + "\">")
                .contains("name=\"line1\" value=\"12 rue &#34;Haute&#34; &lt;b>\"")
                .contains("name=\"_csrf\" value=\"token\"");
    }

    @Test
    void aMistakeOfOursGivesBackWhatWasTypedToo() throws Exception {
        var page = post("/galerie/casse", "line1=12%20rue%20Haute");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("gardé dans cette page", "<form method=\"post\" action=\"/galerie/casse\">")
                .contains("name=\"line1\" value=\"12 rue Haute\"");
    }

    @Test
    void aPasswordIsNeverRepeated() throws Exception {
        assertThat(post("/galerie/base", "name=zoe&password=hunter2").body())
                .doesNotContain("hunter2")
                .contains("href=\"/galerie/base\"");
    }

    @Test
    void tooMuchIsNotRepeated() throws Exception {
        assertThat(post("/galerie/base", "notes=" + "x".repeat(70_000)).body()).hasSizeLessThan(10_000);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return browser.send(
                request(path).header("Cookie", "rentree-lang=" + language).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "fr");
    }
}
