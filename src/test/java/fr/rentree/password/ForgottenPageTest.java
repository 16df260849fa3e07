package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.StatementCount.Statements;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** « Forgotten password: the answer on screen is the same whether or not the account exists » (product 6). */
class ForgottenPageTest extends ForgottenStory {

    @Autowired
    Statements statements;

    @Test
    void knownAndUnknownAccountsGetTheSameAnswerAndTheRequestAsksTheDatabaseNothing() {
        confirmBackup();
        var busy = new CountDownLatch(1);
        requests.later(() -> await(busy));
        var answers = new java.util.ArrayList<String>();
        for (var email : new String[] {MAUD, OTHER, SECRETARY, "nobody@etu.univ.example"}) {
            var visit = visit();
            var form = visit.get(ForgottenPage.PATH).hiddenFields();
            form.put("email", email);
            statements.clear();
            var answer = visit.post(ForgottenPage.PATH, form);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).isEqualTo("/mot-de-passe-oublie?envoye");
            assertThat(answer.header("Set-Cookie")).isEmpty();
            answers.add(withoutTokens(visit.get(answer.location())));
            assertThat(statements.all()).as(email).noneMatch(it -> it.matches("(?s).*\\b(account|password_link)\\b.*"));
        }
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst())
                .contains("vient d'y partir", "30 minutes", "href=\"/identifiants-perdus\"")
                .doesNotContain(MAUD);
        assertThat(count("password_link")).isZero();
        busy.countDown();
        looked();
        assertThat(sql.sql("select address from password_link order by address")
                        .query(String.class)
                        .list())
                .containsExactly(ADDRESS, SECRETARY);
    }

    @Test
    void whoHasNoConfirmedAddressNoPasswordOrAClosedAccountGetsNoLink() {
        ask(ADDRESS);
        forget(MAUD);
        visit().submit(latest(), Map.of());
        sql.sql("update account set password_hash = null where email = ?")
                .param(MAUD)
                .update();
        forget(MAUD);
        sql.sql("update account set password_hash = 'x', disabled = true where email = ?")
                .param(MAUD)
                .update();
        forget(MAUD);
        assertThat(count("password_link")).isZero();
    }

    @Test
    void whoAsksAgainAndAgainGetsOneLinkInTenMinutesAndTheFirstStaysGood() {
        var first = link();
        for (int i = 0; i < 5; i++) forget(MAUD);
        assertThat(paths()).containsExactly(first);
        CLOCK.pass(Duration.ofMinutes(11));
        forget(MAUD);
        assertThat(paths()).hasSize(2).contains(first);
    }

    @Test
    void spacesAndCapitalsDoNotMatter() {
        confirmBackup();
        forget("  Maud.MULLER@etu.univ.example ");
        assertThat(paths()).hasSize(1);
    }

    @Test
    void asksForWhatIsMissing() {
        assertThat(visit().submit(ForgottenPage.PATH, Map.of("email", " ")).body())
                .contains("Saisissez votre adresse électronique universitaire.");
        assertThat(visit().submit(ForgottenPage.PATH, Map.of("email", "maud.muller"))
                        .body())
                .contains("Cette adresse est incomplète", "value=\"maud.muller\"");
    }

    /** This test is a proxy of ours, and what it was sent is somebody else's invention. */
    @ParameterizedTest
    @ValueSource(strings = {"<script>", "999.1.1.1", "unknown", ", ,", "evil.example", "[::", "1.2.3.4:99999999999"})
    void anInventedNetworkAddressIsNoFailureOfOurs(String said) {
        var visit = visit();
        visit.headers().put("X-Forwarded-For", said);
        assertThat(visit.get(ForgottenPage.PATH).status()).isEqualTo(200);
    }

    @Test
    void oneNetworkAddressCannotAskForEver() {
        var visit = visit();
        visit.headers().put("X-Forwarded-For", "203.0.113.77");
        var form = visit.get(ForgottenPage.PATH).hiddenFields();
        form.put("email", "nobody@etu.univ.example");
        Visit.Answer last = visit.post(ForgottenPage.PATH, form);
        for (int i = 0; i < 300 && last.status() == 303; i++) last = visit.post(ForgottenPage.PATH, form);
        assertThat(last.body()).contains("Trop d'essais de suite");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --@x",
                "<script>alert(1)</script>@x",
                "a\0b@etu.univ.example",
                "%s%n${7*7}{0}@x",
                "\uD800@x"
            })
    void survivesHostileAddresses(String email) {
        assertThat(visit().submit(ForgottenPage.PATH, Map.of("email", email)).status())
                .isIn(200, 303);
        assertThat(visit().submit(ForgottenPage.PATH, Map.of("email", email + "x".repeat(100_000)))
                        .status())
                .isIn(200, 303);
        looked();
        assertThat(count("password_link")).isZero();
    }

    @Test
    void aPageThatWasOpenForTooLongAsksForOneMorePress() {
        var visit = visit();
        var answer = visit.post(ForgottenPage.PATH, Map.of("email", MAUD));
        assertThat(answer.location()).isEqualTo("/mot-de-passe-oublie?encore");
        assertThat(visit.get(answer.location()).body()).contains("Appuyez encore une fois");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withoutTokens(Visit.Answer page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
