package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import fr.rentree.account.Accounts;
import fr.rentree.session.Role;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Passkeys with Chromium's virtual authenticator, on a site whose address is known before it starts. */
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "rentree.demo=true",
            "rentree.demo-campaign=false",
            "rentree.staff.second-factor=required",
            "rentree.data-dir=target/passkey"
        })
class PasskeyTest {

    private static final int PORT = freePort();
    private static final String SITE = "http://localhost:" + PORT;
    private static final String EMAIL = "cle@univ.example";

    @DynamicPropertySource
    static void site(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("rentree.university.address", () -> SITE);
    }

    @Autowired
    Accounts accounts;

    @Test
    void aPasskeyIsAddedUsedAndAskedForAgainAndItsAnswerIsGoodOnce() {
        accounts.openStaff(List.of(new Accounts.Staff(EMAIL, "Zoé Nguyễn", Role.ADMIN, Set.of())));
        var answers = new CopyOnWriteArrayList<String>();
        try (var browser = Browser.phone()) {
            var page = browser.newPage();
            var device = device(browser.newCDPSession(page));
            page.onRequest(request -> {
                if (request.url().endsWith("/second-facteur/cle")) answers.add(answer(request.postData()));
            });
            signIn(page);
            page.click("a[href*='/cle/nouvelle']");
            Browser.check(page);
            page.fill("#label", "Téléphone de Zoé");
            page.click(".app-go button");
            page.waitForURL("**/second-facteur/codes*");
            page.click(".app-go button");
            assertThat(page.url()).isEqualTo(SITE + "/");

            page.navigate(SITE + "/mon-compte/securite");
            assertThat(page.locator("main").innerText()).contains("Téléphone de Zoé", "votre seul second facteur");
            Browser.check(page);
            page.click(".app-header__out button");

            signIn(page);
            Browser.check(page);
            page.click("form[data-passkey] button");
            page.waitForURL(SITE + "/");
            assertThat(answers).hasSize(1);

            page.navigate(SITE + "/connexion/confirmer?retour=%2Fmon-compte%2Fsecurite");
            page.click("form[data-passkey] button");
            page.waitForURL(SITE + "/mon-compte/securite");

            page.click(".app-header__out button");
            signIn(page);
            device.send("WebAuthn.disable");
            replayed(answers.getFirst());
            replayed("{\"id\":\"x\"}");
            replayed("");
        }
    }

    /** Somebody who has the password and an answer that was good once. */
    private static void replayed(String answer) {
        var thief = new Visit(PORT);
        thief.submit("/connexion", Map.of("email", EMAIL, "password", Journey.PASSWORD));
        var fields = thief.get("/connexion/second-facteur").hiddenFields();
        fields.put("answer", answer);
        var refused = thief.post("/connexion/second-facteur/cle", fields);
        assertThat(refused.location()).isEqualTo("/connexion/second-facteur?cle");
        assertThat(thief.get(refused.location()).body()).contains("n'a pas été reconnue");
        assertThat(thief.get("/").location()).isEqualTo("/connexion/second-facteur");
    }

    private static void signIn(Page page) {
        page.navigate(SITE + "/connexion");
        page.fill("#email", EMAIL);
        page.fill("#password", Journey.PASSWORD);
        page.click(".app-go button");
        page.waitForURL("**/connexion/second-facteur*");
    }

    private static CDPSession device(CDPSession session) {
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", device);
        return session;
    }

    private static String answer(String posted) {
        return URLDecoder.decode(posted.replaceAll("(?s)(^|.*&)answer=([^&]*).*", "$2"), StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
