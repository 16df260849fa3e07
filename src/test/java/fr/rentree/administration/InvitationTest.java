package fr.rentree.administration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationTest extends AdministrationStory {

    private static final Map<String, String> CHOSEN =
            Map.of("newPassword", "girafe violette 37 tambours", "newPasswordAgain", "girafe violette 37 tambours");

    @Test
    void aGuestChoosesThePasswordThenTheSecondFactorAndIsIn() {
        var email = invited(admin(), Map.of());
        var link = link(email);
        var guest = new Visit(port);
        var page = guest.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Bienvenue", email, "Scolarité");
        assertThat(page.response().headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(guest.submit(link, CHOSEN).location()).isEqualTo("/");
        assertThat(guest.get("/").location()).isEqualTo(SECOND);
        var secret = begin(guest);
        assertThat(guest.submit(APPLICATION, Map.of("code", code(secret))).location())
                .isEqualTo(CODES);
        guest.submit(CODES, Map.of());
        assertThat(guest.get("/").status()).isEqualTo(200);
        assertThat(audited(email)).containsExactly("account-invited", "invitation-accepted", "authenticator-added");
        var again =
                new Visit(port).submit("/connexion", Map.of("email", email, "password", "girafe violette 37 tambours"));
        assertThat(again.status()).isEqualTo(303);
    }

    @Test
    void aLinkIsGoodOnceHoweverManyPressAtOnce() {
        var link = link(invited(admin(), Map.of()));
        var visits = IntStream.range(0, 4).mapToObj(i -> new Visit(port)).toList();
        var forms = visits.stream().map(it -> filled(it.get(link))).toList();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressed = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> visits.get(i).post(link, forms.get(i)).status(), all))
                    .toList();
            assertThat(pressed.stream().filter(it -> it.join() == 303).count()).isEqualTo(1);
        }
        assertThat(new Visit(port).get(link).body()).contains("déjà servi");
    }

    @Test
    void anOldLinkSaysSoAndANewOneTakesItsPlace() {
        var admin = admin();
        var email = invited(admin, Map.of());
        var first = link(email);
        CLOCK.pass(Duration.ofDays(7));
        assertThat(new Visit(port).get(first).status()).isEqualTo(410);
        assertThat(new Visit(port).get(first).body()).contains("n'est plus valable");
        admin = admin();
        assertThat(press(admin, email, "invitation").location()).endsWith("fait=invitation-sent-again");
        assertThat(new Visit(port).get(first).body()).contains("a été remplacée");
        assertThat(new Visit(port).get(link(email)).status()).isEqualTo(200);
    }

    @Test
    void aWithdrawnInvitationSaysSoAndLeavesNoAccount() {
        var admin = admin();
        var email = invited(admin, Map.of());
        var link = link(email);
        var open = new Visit(port);
        var form = filled(open.get(link));
        assertThat(press(admin, email, "retirer").location()).isEqualTo("/administration/comptes");
        assertThat(accounts.find(email)).isEmpty();
        assertThat(open.post(link, form).status()).isEqualTo(410);
        assertThat(open.get(link).body()).contains("a été retirée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/../x", "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/%00", "/<script>"})
    void aForgedSealIsUnknown(String seal) {
        var path = link(invited(admin(), Map.of()));
        var forged = path.substring(0, path.lastIndexOf('/'))
                + URLEncoder.encode(seal, StandardCharsets.UTF_8).replaceFirst("%2F", "/");
        assertThat(new Visit(port).get(forged).status()).isIn(400, 404);
        assertThat(new Visit(port).get("/invitation/x/y").status()).isEqualTo(404);
    }

    @Test
    void aWeakPasswordIsRefusedInWordsAndTheLinkStaysGood() {
        var link = link(invited(admin(), Map.of()));
        var guest = new Visit(port);
        assertThat(guest.submit(link, Map.of("newPassword", "azerty", "newPasswordAgain", "azerty"))
                        .body())
                .contains("govuk-error-summary");
        assertThat(guest.submit(link, CHOSEN).status()).isEqualTo(303);
    }

    @Test
    void whoWaitsCannotSignIn() {
        var email = invited(admin(), Map.of());
        var visit = new Visit(port);
        assertThat(visit.submit("/connexion", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
        assertThat(sessions.find(sessions.open(account(email)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "email, '', email",
        "email, pas une adresse, email",
        "email, a@b@c.example, email",
        "email, \"<script>@x.example\", email",
        "name, '', name",
        "role, STUDENT, role",
        "role, ROOT, role",
        "role, SECRETARY, institutes"
    })
    void whatIsWrongIsSaidByItsField(String field, String typed, String wrong) {
        var fields = new HashMap<>(Map.of(field, typed));
        fields.put("institutes", "NIRGENDWO");
        var answer = invite(admin(), "neu-" + System.nanoTime() + "@univ.example", fields);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("href=\"#" + wrong + "\"").doesNotContain("<script>@");
    }

    @Test
    void anAddressThatHasAnAccountIsNotInvited() {
        var known = staff(Role.REGISTRY);
        assertThat(invite(admin(), known.toUpperCase(Locale.ROOT), Map.of()).body())
                .contains("a déjà un compte");
    }

    @Test
    void anInvitationThatWasTypedTooLateComesBackAfterTheProof() {
        var admin = admin();
        var email = "spaet-" + System.nanoTime() + "@univ.example";
        var page = admin.get("/administration/comptes/nouveau");
        CLOCK.pass(Duration.ofMinutes(11));
        var fields = page.hiddenFields();
        fields.putAll(Map.of("email", email, "name", "Noëlle Œuvrard", "role", "REGISTRY", "language", "en"));
        var asked = admin.post("/administration/comptes/nouveau", fields);
        assertThat(asked.location()).startsWith("/connexion/confirmer?retour=");
        var proof = admin.get(asked.location()).hiddenFields();
        proof.put("password", PASSWORD);
        var back = admin.post("/connexion/confirmer", proof).location();
        assertThat(admin.get(back).body()).contains(email, "Noëlle Œuvrard");
        assertThat(accounts.find(email)).isEmpty();
    }

    private static Map<String, String> filled(Visit.Answer page) {
        var fields = page.hiddenFields();
        fields.putAll(CHOSEN);
        return fields;
    }
}
