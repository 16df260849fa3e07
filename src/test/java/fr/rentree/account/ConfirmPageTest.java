package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.StatementCount.Statements;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Product section 10: « link expired, used, forged: says which, and offers a new one ». */
class ConfirmPageTest extends AddressStory {

    @Autowired
    Statements statements;

    @Test
    void theLinkIsOpenedWithoutSigningInAndAButtonConfirms() {
        var link = ask(ADDRESS);
        var visit = visit();
        var page = visit.get(link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Confirmez votre adresse", "m***@mail.example", "Confirmer cette adresse")
                .doesNotContain(ADDRESS, "Maud", "22400001");
        assertThat(confirmed(ADDRESS)).isFalse();

        assertThat(visit.submit(link, Map.of()).location()).isEqualTo(link);
        assertThat(confirmed(ADDRESS)).isTrue();
        assertThat(visit.get(link).body()).contains("Votre adresse est confirmée", "m***@mail.example");
    }

    @Test
    void programsThatLookAtLinksConfirmNothing() {
        var link = ask(ADDRESS);
        for (int i = 0; i < 3; i++) assertThat(visit().get(link).status()).isEqualTo(200);
        assertThat(confirmed(ADDRESS)).isFalse();
        assertThat(visit().get(link).body()).contains("Confirmer cette adresse");
    }

    @Test
    void pressingTwiceIsHarmlessAndHasOneEffect() {
        var link = ask(ADDRESS);
        var visit = visit();
        var page = visit.get(link).hiddenFields();
        visit.post(link, page);
        var first = confirmedAt();
        CLOCK.pass(Duration.ofMinutes(1));
        assertThat(visit.post(link, page).location()).isEqualTo(link);
        assertThat(visit.get(link).body()).contains("Votre adresse est confirmée");
        assertThat(confirmedAt()).isEqualTo(first);
        CLOCK.pass(Duration.ofDays(2));
        assertThat(visit.get(link).body()).contains("Votre adresse est confirmée");
    }

    @Test
    void anExpiredLinkSaysSoAndWhatToDo() {
        var link = ask(ADDRESS);
        var visit = visit();
        var page = visit.get(link).hiddenFields();
        CLOCK.pass(Duration.ofHours(24));
        visit.post(link, page);
        var answer = visit.get(link);
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body())
                .contains("Ce lien n'est plus valable", "Connectez-vous, puis demandez-en un nouveau", "href=\"/\"")
                .doesNotContain("Confirmer cette adresse");
        assertThat(confirmed(ADDRESS)).isFalse();
    }

    @Test
    void aLinkThatAnotherAddressReplacedSaysSo() {
        var old = ask(ADDRESS);
        var visit = visit();
        var page = visit.get(old).hiddenFields();
        var link = ask(OTHER_ADDRESS);
        visit.post(old, page);
        assertThat(visit.get(old).status()).isEqualTo(410);
        assertThat(visit.get(old).body()).contains("Ce lien a été remplacé").doesNotContain("Confirmer cette adresse");
        assertThat(confirmed(ADDRESS)).isFalse();
        visit.submit(link, Map.of());
        assertThat(confirmed(OTHER_ADDRESS)).isTrue();
    }

    @Test
    void aLinkThatIsNotOursSaysSo() {
        var link = ask(ADDRESS);
        var another = link(OTHER_STUDENT, OTHER_ADDRESS);
        var seal = link.substring(link.lastIndexOf('/'));
        var last = seal.charAt(seal.length() - 1);
        var id = link.substring(0, link.lastIndexOf('/'));
        for (var forged : List.of(
                id + "/" + "A".repeat(43),
                id + seal.substring(0, seal.length() - 1) + (last == 'A' ? 'E' : 'A'),
                another.substring(0, another.lastIndexOf('/')) + seal,
                ConfirmPage.PATH + "/" + UUID.randomUUID() + seal,
                ConfirmPage.PATH + "/x" + seal)) {
            var visit = visit();
            var answer = visit.get(forged);
            assertThat(answer.status()).as(forged).isEqualTo(404);
            assertThat(answer.body()).contains("Nous ne connaissons pas ce lien");
            assertThat(visit.submit(forged, Map.of("_csrf", visit.get(link).hidden("_csrf")))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(confirmed(ADDRESS)).isFalse();
        assertThat(addresses.confirmed(OTHER_STUDENT, OTHER_ADDRESS)).isFalse();
    }

    @Test
    void whoeverIsSignedInTheLinkIsItsOwners() {
        var link = ask(ADDRESS);
        signedIn(OTHER).submit(link, Map.of());
        assertThat(confirmed(ADDRESS)).isTrue();
        assertThat(addresses.confirmed(OTHER_STUDENT, ADDRESS)).isFalse();
    }

    @Test
    void aPageThatWasOpenForTooLongAsksForOneMorePress() {
        var link = ask(ADDRESS);
        var visit = visit();
        var stolen = visit.get(link).hidden("_csrf");
        var stranger = visit();
        stranger.get(link);
        for (var fields : List.of(Map.of("_csrf", stolen), Map.<String, String>of())) {
            var answer = stranger.post(link, fields);
            assertThat(answer.location()).isEqualTo(link + "?encore");
            assertThat(confirmed(ADDRESS)).isFalse();
        }
        assertThat(stranger.get(link + "?encore").body()).contains("Appuyez encore une fois");
        assertThat(stranger.submit(link + "?encore", Map.of()).location()).isEqualTo(link);
        assertThat(confirmed(ADDRESS)).isTrue();
    }

    @Test
    void theAddressOfThePageIsToldToNobody() {
        for (var path : List.of(ask(ADDRESS), ConfirmPage.PATH + "/x/y")) {
            var answer = visit().get(path);
            assertThat(answer.header("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.header("X-Robots-Tag")).containsExactly("noindex, nofollow");
            assertThat(answer.header("Cache-Control").getFirst()).contains("no-store");
            assertThat(answer.header("Content-Security-Policy").getFirst()).startsWith("default-src 'none'");
        }
        assertThat(ask(OTHER_ADDRESS)).matches(ConfirmPage.PATH + "/[0-9a-f-]{36}/[\\w-]{43}");
    }

    @Test
    void bothLinksToTheSameAddressAreGood() {
        var first = ask(ADDRESS);
        CLOCK.pass(Duration.ofMinutes(1));
        addresses.askAgain(STUDENT, ADDRESS, Locale.FRENCH);
        var second = latest();
        assertThat(second).isNotEqualTo(first);
        visit().submit(first, Map.of());
        assertThat(visit().get(second).body()).contains("Votre adresse est confirmée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00/%00", "a'--/b", "<b>/<b>", "é/é", "..%2f/x"})
    void survivesHostileLinks(String path) {
        assertThat(visit().get(ConfirmPage.PATH + "/"
                                + path.replace("<", "%3C").replace(">", "%3E").replace("é", "%C3%A9"))
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void whoIsNotSignedInIsNotLookedFor() {
        var link = ask(ADDRESS);
        statements.clear();
        visit().get(link);
        assertThat(statements.all()).isNotEmpty().noneMatch(sql -> sql.contains("account_session"));
    }

    private Object confirmedAt() {
        return sql.sql("select confirmed_at from address_link where confirmed_at is not null")
                .query()
                .singleValue();
    }
}
