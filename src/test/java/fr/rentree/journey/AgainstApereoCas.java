package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.rentree.student.Students;
import fr.rentree.support.ApereoCas;
import fr.rentree.support.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** {@code make test-cas}: in and out by a real CAS, which is the only door; nobody has an account before. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"rentree.demo=true", "rentree.staff.second-factor=offered"})
class AgainstApereoCas extends Journey {

    private static final String NUMBER = "22600001";
    private static final String WANTED = "/vos-donnees?depuis=ailleurs";
    private static final int PORT = free();
    private static final int CAS_PORT = free();

    private static ApereoCas cas;

    @Autowired
    Students students;

    private BrowserContext browser;
    private Page page;

    @DynamicPropertySource
    static void door(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("rentree.university.address", () -> "http://127.0.0.1:" + PORT);
        settings.add("rentree.sign-in.built-in", () -> "false");
        settings.add("rentree.sign-on.cas.univ.label.fr", () -> "Compte de l'université");
        settings.add("rentree.sign-on.cas.univ.label.en", () -> "University account");
        settings.add("rentree.sign-on.cas.univ.url", () -> "http://localhost:" + CAS_PORT + "/cas");
    }

    @BeforeAll
    static void startCas() {
        cas = ApereoCas.start(CAS_PORT, Map.of("supannEtuId", NUMBER, "mail", NUMBER + "@etu.univ.example"));
    }

    @AfterAll
    static void stopCas() {
        cas.close();
    }

    @BeforeEach
    void open() {
        students.load(List.of(Records.complete(NUMBER, "Martin", "Anne")));
        browser = Browser.phone();
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void attributesOpenTheAccountAndTheWantedPageComes() {
        enter();
        assertThat(page.url()).isEqualTo(address(WANTED));
        assertThat(page.locator("header").innerText()).contains("Anne Martin");
    }

    @Test
    void singleLogoutThereEndsTheSessionHere() {
        enter();
        var other = browser.newPage();
        other.navigate(cas.address() + "/logout");
        await().until(() -> {
            page.navigate(address("/"));
            return page.url().startsWith(cas.address() + "/login") || page.url().contains("/connexion");
        });
    }

    @Test
    void signingOutHereSignsOutThereAndComesBack() {
        enter();
        page.click(".app-header__out button");
        page.waitForURL(Pattern.compile(".*/connexion\\?motif=deconnexion"));
        page.click("main .app-doors a");
        page.waitForSelector("#username");
        assertThat(page.url()).startsWith(cas.address() + "/login");
    }

    private void enter() {
        page.navigate(address(WANTED));
        assertThat(page.url()).startsWith(cas.address() + "/login");
        page.fill("#username", ApereoCas.USER);
        page.fill("#password", ApereoCas.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(address(WANTED));
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
