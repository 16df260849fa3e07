package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.OwnAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Product section 10: « link expired, used, forged: says which, and offers a new one ». */
class PasswordLinkPageTest extends ForgottenStory {

    @Test
    void theLinkWorksOnceOnWhateverBrowserItIsOpenedAndSignsInThere() {
        var link = link();
        var telephone = sessions.open(account(MAUD));
        var visit = visit();
        assertThat(visit.get(link).body())
                .contains("Choisissez un nouveau mot de passe", MAUD, "autocomplete=\"new-password\"")
                .doesNotContain(ADDRESS);
        assertThat(visit.submit(link, CHOSEN).location()).isEqualTo("/mon-compte?fait=mot-de-passe");
        assertThat(visit.get(OwnAccount.CHANGED).body()).contains("Votre nouveau mot de passe est enregistré", "Maud");
        assertThat(sessions.find(telephone)).isEmpty();
        assertThat(signIn(visit(), MAUD, DEMO_PASSWORD).status()).isEqualTo(200);
        assertThat(signIn(visit(), MAUD, GOOD).status()).isEqualTo(303);

        var later = visit().get(link);
        assertThat(later.status()).isEqualTo(410);
        assertThat(later.body())
                .contains("Ce lien a déjà servi", "href=\"/connexion\"", "href=\"/mot-de-passe-oublie\"")
                .doesNotContain("newPassword", MAUD);
        assertThat(press(link).status()).isEqualTo(410);
    }

    @Test
    void programsThatLookAtLinksUseNothingUp() {
        var link = link();
        for (int i = 0; i < 3; i++) assertThat(visit().get(link).status()).isEqualTo(200);
        assertThat(visit().submit(link, CHOSEN).status()).isEqualTo(303);
    }

    @Test
    void aBadPasswordIsSaidAndTheLinkStaysGood() {
        var link = link();
        var visit = visit();
        assertThat(visit.submit(
                                link,
                                Map.of(NewPasswords.FIELD, "motdepasse2026", NewPasswords.AGAIN, "motdepasse2026"))
                        .body())
                .contains("listes de mots de passe volés", "id=\"newPassword-error\"")
                .doesNotContain("motdepasse2026");
        assertThat(visit.submit(link, Map.of(NewPasswords.FIELD, GOOD, NewPasswords.AGAIN, GOOD + "s"))
                        .body())
                .contains("ne sont pas les mêmes");
        assertThat(visit.submit(link, CHOSEN).status()).isEqualTo(303);
    }

    @Test
    void pressingTwiceLeadsToTheSamePage() {
        var link = link();
        var visit = visit();
        var form = visit.get(link).hiddenFields();
        form.putAll(CHOSEN);
        assertThat(visit.post(link, form).location()).isEqualTo(OwnAccount.CHANGED);
        var second = visit.post(link, form);
        assertThat(second.location()).isEqualTo(link + "?encore");
        assertThat(visit.get(second.location()).location()).isEqualTo(OwnAccount.CHANGED);
    }

    @Test
    void ofTwoWhoPressAtTheSameMomentOneIsIn() throws Exception {
        var link = link();
        CLOCK.pass(Duration.ofMinutes(11));
        forget(MAUD);
        var both = paths();
        assertThat(both).hasSize(2).contains(link);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(java.util.stream.Stream.of(both.get(0), both.get(1), link)
                    .<Callable<Integer>>map(path -> () -> press(path).status())
                    .toList());
            var statuses = new java.util.ArrayList<Integer>();
            for (var one : all) statuses.add(one.get());
            assertThat(statuses).containsExactlyInAnyOrder(303, 410, 410);
        }
        assertThat(sql.sql("select password_version from account where email = ?")
                        .param(MAUD)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anExpiredLinkSaysSoAndWhatToDo() {
        var link = link();
        var visit = visit();
        var form = visit.get(link).hiddenFields();
        form.putAll(CHOSEN);
        CLOCK.pass(Duration.ofMinutes(30));
        var answer = visit.post(link, form);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body())
                .contains("Ce lien n'est plus valable", "Demander un autre lien", "href=\"/identifiants-perdus\"")
                .doesNotContain("newPassword");
        assertThat(signIn(visit(), MAUD, DEMO_PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aNewPasswordAnotherAddressOrNoneReplaceTheLink() {
        var link = link();
        set(MAUD, "girafe trottoir violon");
        assertReplaced(link);

        CLOCK.pass(Duration.ofMinutes(11));
        forget(MAUD);
        var second = paths().getFirst();
        visit().submit(ask(OTHER_ADDRESS), Map.of());
        assertReplaced(second);

        CLOCK.pass(Duration.ofMinutes(11));
        forget(MAUD);
        var third = paths().getFirst();
        addresses.takeBack(STUDENT);
        assertReplaced(third);
    }

    private void assertReplaced(String link) {
        var answer = visit().get(link);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("Ce lien ne sert plus", "Demander un autre lien");
        assertThat(press(link).status()).isEqualTo(410);
    }

    @Test
    void aLinkThatIsNotOursSaysSo() {
        var link = link();
        forget(SECRETARY);
        var others = paths().stream().filter(it -> !it.equals(link)).findFirst().orElseThrow();
        var seal = link.substring(link.lastIndexOf('/'));
        var id = link.substring(0, link.lastIndexOf('/'));
        for (var forged : List.of(
                id + "/" + "A".repeat(43),
                others.substring(0, others.lastIndexOf('/')) + seal,
                ForgottenPage.PATH + "/" + UUID.randomUUID() + seal,
                ForgottenPage.PATH + "/x" + seal,
                id + latestConfirmation().replaceAll(".*/", "/"))) {
            var answer = visit().get(forged);
            assertThat(answer.status()).as(forged).isEqualTo(404);
            assertThat(answer.body()).contains("Nous ne connaissons pas ce lien", "Demander un autre lien");
            assertThat(press(forged).status()).isEqualTo(404);
        }
        assertThat(signIn(visit(), MAUD, DEMO_PASSWORD).status()).isEqualTo(303);
    }

    private String latestConfirmation() {
        return ask(OTHER_ADDRESS);
    }

    @Test
    void aClosedAccountHasNoLinks() {
        var link = link();
        sql.sql("update account set disabled = true where email = ?")
                .param(MAUD)
                .update();
        assertThat(visit().get(link).status()).isEqualTo(404);
        assertThat(press(link).status()).isEqualTo(404);
        sql.sql("update account set disabled = false where email = ?")
                .param(MAUD)
                .update();
    }

    @Test
    void whoeverIsSignedInTheLinkIsItsOwners() {
        var link = link();
        var visit = signedIn(OTHER);
        var before = visit.cookie("rentree");
        assertThat(visit.submit(link, CHOSEN).status()).isEqualTo(303);
        assertThat(sessions.find(before)).isEmpty();
        assertThat(sessions.find(visit.cookie("rentree")).orElseThrow().email()).isEqualTo(MAUD);
        assertThat(signIn(visit(), OTHER, DEMO_PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aPageThatWasOpenForTooLongAsksForOneMorePress() {
        var link = link();
        var visit = visit();
        assertThat(visit.post(link, CHOSEN).location()).isEqualTo(link + "?encore");
        assertThat(visit.get(link + "?encore").body()).contains("Appuyez encore une fois");
        assertThat(visit.submit(link + "?encore", CHOSEN).status()).isEqualTo(303);
    }

    @Test
    void theAddressOfThePageIsToldToNobody() {
        for (var path : List.of(link(), ForgottenPage.PATH + "/x/y")) {
            var answer = visit().get(path);
            assertThat(answer.header("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.header("X-Robots-Tag")).containsExactly("noindex, nofollow");
            assertThat(answer.header("Cache-Control").getFirst()).contains("no-store");
        }
        assertThat(paths().getFirst()).matches(ForgottenPage.PATH + "/[0-9a-f-]{36}/[\\w-]{43}");
        assertThat(sql.sql("select to_jsonb(l)::text from password_link l")
                        .query(String.class)
                        .single())
                .doesNotContain(paths().getFirst().replaceAll(".*/", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00/%00", "a'--/b", "%3Cb%3E/%3Cb%3E", "%C3%A9/%C3%A9", "..%2f/x"})
    void survivesHostileLinks(String path) {
        assertThat(visit().get(ForgottenPage.PATH + "/" + path).status()).isBetween(400, 404);
    }
}
