package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AccountStory;
import fr.rentree.support.StatementCount.Statements;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends AccountStory {

    @Autowired
    private Statements statements;

    @Test
    void leadsADeepLinkThroughSignInToItsPage() {
        var visit = visit();
        var turned = visit.get(FORM + "?a=b");
        assertThat(turned.status()).isEqualTo(303);
        assertThat(turned.location()).isEqualTo("/connexion?retour=%2Freinscription%2Fessai%3Fa%3Db");
        var fields = visit.get(turned.location()).hiddenFields();
        fields.putAll(Map.of("email", "  Maud.MULLER@etu.univ.example ", "password", DEMO_PASSWORD));
        var signedIn = visit.post("/connexion", fields);
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.location()).isEqualTo(FORM + "?a=b");
        assertThat(visit.get(FORM).body()).contains("22400001");
        assertThat(visit.get("/connexion").location()).isEqualTo("/");
    }

    @Test
    void fixesTheSessionAtSignIn() {
        var planted = sessions.open(account(OTHER));
        var visit = visit();
        visit.cookies().put("rentree /", planted);
        var fields = visit.get(FORM).hiddenFields();
        fields.putAll(Map.of("email", MAUD, "password", DEMO_PASSWORD));
        assertThat(visit.post("/connexion", fields).status()).isEqualTo(303);
        assertThat(visit.cookie("rentree")).hasSize(43).isNotEqualTo(planted);
        assertThat(sessions.find(visit.cookie("rentree")).orElseThrow().email()).isEqualTo(MAUD);
        assertThat(sessions.find(planted)).isEmpty();
    }

    @Test
    void endsTheSessionInTheDatabaseAtSignOut() {
        var visit = signedIn(MAUD);
        var token = visit.cookie("rentree");
        assertThat(visit.post("/deconnexion", Map.of()).location()).isEqualTo("/connexion?motif=deconnexion");
        assertThat(visit.cookies()).doesNotContainKey("rentree /");
        assertThat(visit.get("/connexion?motif=deconnexion").body()).contains("Vous êtes déconnecté·e.");
        visit.cookies().put("rentree /", token);
        assertThat(visit.get(FORM).location()).startsWith("/connexion?motif=expiree");
    }

    @Test
    void answersTheSameForAnUnknownAccountAndAWrongPassword() {
        var wrong = signIn(visit(), MAUD, "wrong");
        var unknown = signIn(visit(), "nobody.at.all@etu.univ.example", "wrong");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("L'adresse ou le mot de passe n'est pas le bon", "value=\"" + MAUD + "\"");
        assertThat(withoutTokens(unknown.body()).replace("nobody.at.all@etu.univ.example", MAUD))
                .isEqualTo(withoutTokens(wrong.body()));
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void saysWhenToTryAgainAfterTenWrongPasswords() {
        var visit = visit();
        for (int i = 0; i < 10; i++) signIn(visit, OTHER, "wrong" + i);
        var refused = signIn(visit, OTHER, DEMO_PASSWORD);
        assertThat(refused.body()).contains("Trop d'essais de suite", "attendez 30 secondes");
        assertThat(visit.cookies()).doesNotContainKey("rentree /");
        CLOCK.pass(Duration.ofSeconds(30));
        assertThat(signIn(visit, OTHER, DEMO_PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void showsASignInAgainWhoseCsrfTokenIsOld() {
        var visit = visit();
        var refused = visit.post("/connexion", Map.of("email", MAUD, "password", DEMO_PASSWORD, "retour", FORM));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("Cette page était ouverte depuis longtemps", MAUD);
        assertThat(refused.hidden("retour")).isEqualTo(FORM);
        assertThat(visit.cookies()).doesNotContainKey("rentree /");
        var fields = refused.hiddenFields();
        fields.putAll(Map.of("email", MAUD, "password", DEMO_PASSWORD));
        assertThat(visit.post("/connexion", fields).location()).isEqualTo(FORM);
    }

    @Test
    void refusesAForeignCsrfToken() {
        var stolen = visit().get("/connexion").hidden("_csrf");
        var visit = visit();
        visit.get("/connexion");
        visit.post("/connexion", Map.of("email", MAUD, "password", DEMO_PASSWORD, "_csrf", stolen));
        assertThat(visit.cookies()).doesNotContainKey("rentree /");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aSet-Cookie:a=b\r\n"})
    void leadsNowhereElseAfterSignIn(String target) {
        var visit = visit();
        var answer = visit.submit("/connexion", Map.of("email", MAUD, "password", DEMO_PASSWORD, "retour", target));
        assertThat(answer.location()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "<script>alert(1)</script>",
                "\0@etu.univ.example",
                "maud.muller@etu.univ.example\0",
                "𝓂aud\uFEFF@etu.univ.example",
                "%s%n${7*7}{0}"
            })
    void survivesHostileAddresses(String email) {
        var answer = signIn(visit(), email, "\0<'\"&é𝓂");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("n'est pas le bon").doesNotContain("<script>alert");
    }

    @Test
    void refusesAPasswordThatIsTooLongToBeOne() {
        assertThat(signIn(visit(), MAUD, DEMO_PASSWORD + " ".repeat(100_000)).body())
                .contains("n'est pas le bon");
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(signIn(visit(), " ", "").body())
                .contains("Saisissez votre adresse électronique universitaire.", "Saisissez votre mot de passe.");
    }

    @Test
    void costsOneReadAndNoWriteInAUsualRequest() {
        var visit = signedIn(MAUD);
        visit.get(FORM);
        statements.clear();
        assertThat(visit.get(FORM).status()).isEqualTo(200);
        assertThat(statements.reads()).hasSize(1);
        assertThat(statements.writes()).isEmpty();
        CLOCK.pass(Duration.ofMinutes(6));
        visit.get(FORM);
        assertThat(statements.writes()).hasSize(1);
        statements.clear();
        visit.get("/connexion?motif=expiree");
        visit().get("/connexion");
        assertThat(statements.all()).hasSize(1);
    }

    @Test
    void leavesStaffOutOfTheStudentsPagesAndVisitorsOutOfAll() {
        assertThat(signedIn(SECRETARY).get(FORM).status()).isEqualTo(403);
        assertThat(visit().get("/anything").location()).isEqualTo("/connexion?retour=%2Fanything");
        assertThat(visit().get("/").location()).isEqualTo("/connexion");
        assertThat(visit().get("/actuator/env").location()).startsWith("/connexion");
        assertThat(visit().get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void tellsTheBrowserToTrustNobodyElse() {
        var answer = visit().get("/connexion");
        assertThat(answer.header("Content-Security-Policy").getFirst())
                .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control").getFirst()).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.header("Permissions-Policy").getFirst()).contains("camera=()");
        assertThat(answer.header("Set-Cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
    }

    @Test
    void anotherSitesFormSignsNobodyOutAndDoesNotSayThatItDid() {
        var visit = signedIn(MAUD);
        var foreign = visit();
        foreign.headers().put("Sec-Fetch-Site", "cross-site");
        var answer = foreign.post("/deconnexion", Map.of());
        assertThat(answer.location()).isEqualTo("/");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(visit.get(FORM).body()).contains("22400001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a[b].c",
                "__proto__",
                "fixed..x",
                "[0]",
                "]",
                "a[",
                "class.module.classLoader",
                "a[999999999]",
                "\0",
                "%",
                "_csrf[]"
            })
    void aNameThatNoFieldHasIsIgnoredOrRefused(String name) {
        var form = visit().get("/connexion").hiddenFields();
        form.putAll(Map.of(name, "x", name.repeat(200), "y", "email", MAUD));
        assertThat(visit().post("/connexion", form).status()).isBetween(200, 499);
        assertThat(signedIn(MAUD).submit(FORM, Map.of(name, "x", "street", "")).status())
                .isBetween(200, 499);
    }

    @Test
    void whatARequestSaysOfItselfDecidesNoCookie() {
        var visit = visit();
        visit.headers().put("X-Forwarded-Proto", "https");
        assertThat(visit.get("/connexion").header("Strict-Transport-Security")).isEmpty();
        assertThat(signIn(visit, MAUD, DEMO_PASSWORD).header("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("rentree="))
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
