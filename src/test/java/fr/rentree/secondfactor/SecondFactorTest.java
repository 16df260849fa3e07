package fr.rentree.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorTest extends StaffStory {

    @Test
    void thePasswordAloneOpensOnlyThePageThatAsksForMore() {
        var visit = withPassword(staff(Role.ADMIN));
        assertThat(visit.get("/").location()).isEqualTo(SECOND);
        assertThat(visit.get("/mon-compte/securite").location()).isEqualTo(SECOND + "?retour=%2Fmon-compte%2Fsecurite");
        assertThat(visit.get("/administration/nirgendwo?a=b").location())
                .isEqualTo(SECOND + "?retour=%2Fadministration%2Fnirgendwo%3Fa%3Db");
        assertThat(visit.get("/accessibilite").status()).isEqualTo(200);
        assertThat(visit.get(CODES).status()).isEqualTo(303);
        assertThat(visit.get(SECOND).body())
                .contains("Protégez votre compte", "/connexion/second-facteur/application/nouvelle");
    }

    @Test
    void theFirstSignInSetsUpAnApplicationShowsTheCodesOnceAndGoesWhereOneWanted() {
        var email = staff(Role.ADMIN);
        var visit = withPassword(email);
        var back = "?retour=%2Fmon-compte%2Fsecurite";
        var page = visit.get(SECOND + back);
        var begun = visit.post(APPLICATION + "/nouvelle", page.hiddenFields());
        assertThat(begun.location()).isEqualTo(APPLICATION + back);
        var shown = visit.get(APPLICATION + back);
        assertThat(shown.body()).contains("<svg class=\"app-qr\"", "app-secret");
        var secret = org.bouncycastle.util.encoders.Base32.decode(shown.body()
                .replaceAll("(?s).*app-secret\">([A-Z2-7 ]+)<.*", "$1")
                .replace(" ", ""));
        var token = visit.cookie("rentree");
        var fields = shown.hiddenFields();
        fields.put("code", code(secret));
        assertThat(visit.post(APPLICATION, fields).location()).isEqualTo(CODES + back);
        assertThat(visit.cookie("rentree")).isNotEqualTo(token);
        var codes = visit.get(CODES + back);
        assertThat(codes.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(codes(codes.body())).hasSize(10).doesNotHaveDuplicates();
        assertThat(visit.post(CODES, codes.hiddenFields()).location()).isEqualTo("/mon-compte/securite");
        assertThat(visit.get(CODES).location()).isEqualTo("/");
        assertThat(visit.get("/mon-compte/securite").body()).contains("10 sur 10", "votre seul second facteur");
        assertThat(audited(email)).containsExactly("authenticator-added");
    }

    @Test
    void theOldTokenOfAProvedSessionIsWorthNothing() {
        var email = staff(Role.ADMIN);
        var visit = withPassword(email);
        var before = visit.cookie("rentree");
        var secret = begin(visit);
        visit.submit(APPLICATION, Map.of("code", code(secret)));
        assertThat(sessions.find(before)).isEmpty();
        assertThat(sessions.find(visit.cookie("rentree"))
                        .orElseThrow()
                        .assurance()
                        .secondFactor())
                .isTrue();
    }

    @Test
    void theNextSignInAsksForACodeAndEachIsGoodOnce() {
        var known = equipped(Role.REGISTRY);
        var code = code(known.secret());
        var visit = withPassword(known.email());
        assertThat(visit.get(SECOND).body()).contains("Second facteur").doesNotContain("application/nouvelle");
        assertThat(visit.submit(SECOND, Map.of("code", code.substring(0, 3) + " " + code.substring(3)))
                        .location())
                .isEqualTo("/");
        assertThat(visit.get("/").status()).isEqualTo(200);
        var thief = withPassword(known.email());
        assertThat(thief.submit(SECOND, Map.of("code", code)).body()).contains("a déjà servi");
        assertThat(thief.get("/").location()).isEqualTo(SECOND);
        CLOCK.pass(Duration.ofSeconds(30));
        assertThat(thief.submit(SECOND, Map.of("code", code)).body()).contains("a déjà servi");
    }

    @Test
    void whoKnowsThePasswordOnlyAddsNoFactorOfTheirOwn() {
        var known = equipped(Role.ADMIN);
        var thief = withPassword(known.email());
        var token = thief.get(SECOND).hidden("_csrf");
        assertThat(thief.post(APPLICATION + "/nouvelle", Map.of("_csrf", token)).status())
                .isNotEqualTo(200);
        assertThat(sql.sql("select confirmed_at is not null from staff_authenticator where account_id = ?")
                        .param(account(known.email()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(thief.post("/mon-compte/securite/codes", Map.of("_csrf", token))
                        .location())
                .startsWith(SECOND);
        assertThat(thief.get("/").location()).isEqualTo(SECOND);
    }

    @Test
    void aRecoveryCodeOpensOnceAndOnlyItsOwnersAccount() {
        var known = equipped(Role.ADMIN);
        var other = equipped(Role.ADMIN);
        var lost = known.recovery().getFirst();
        var visit = withPassword(known.email());
        assertThat(recover(visit, other.recovery().getFirst()).body()).contains("pas l'un des vôtres");
        assertThat(recover(visit, lost.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                        .location())
                .isEqualTo("/");
        assertThat(visit.get("/mon-compte/securite").body()).contains("9 sur 10");
        assertThat(recover(withPassword(known.email()), lost).body()).contains("a déjà servi");
        assertThat(audited(known.email())).contains("recovery-code-used");
    }

    @Test
    void guessingIsSlowedDownUntilNobodyListens() {
        var known = equipped(Role.ADMIN);
        var thief = withPassword(known.email());
        for (int i = 0; i < 5; i++)
            assertThat(thief.submit(SECOND, Map.of("code", "00000" + i)).body()).contains("Ce code n'est pas");
        assertThat(thief.submit(SECOND, Map.of("code", code(known.secret()))).body())
                .contains("Trop d'essais de suite");
        CLOCK.pass(Duration.ofMinutes(2));
        assertThat(thief.submit(SECOND, Map.of("code", code(known.secret()))).location())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "12345", "1234567", "abcdef", "<script>", "١٢٣٤٥٦", "\u0000", "000000000000000000000000"
            })
    void whatIsNoCodeIsSaidInWords(String typed) {
        var visit = withPassword(equipped(Role.ADMIN).email());
        var answer = visit.submit(SECOND, Map.of("code", typed));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("govuk-error-summary").doesNotContain("<script>");
    }

    @Test
    void theLastFactorStaysAndNewCodesReplaceTheOld() {
        var known = equipped(Role.ADMIN);
        var visit = known.visit();
        var token = visit.get("/mon-compte/securite").hidden("_csrf");
        assertThat(visit.post("/mon-compte/securite/application/retirer", Map.of("_csrf", token))
                        .location())
                .isEqualTo("/mon-compte/securite?dernier");
        assertThat(visit.get("/mon-compte/securite?dernier").body()).contains("il reste");
        assertThat(visit.post("/mon-compte/securite/codes", Map.of("_csrf", token))
                        .location())
                .startsWith(CODES);
        var fresh = codes(visit.get(CODES).body());
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(known.recovery());
        assertThat(recover(withPassword(known.email()), known.recovery().getFirst())
                        .body())
                .contains("pas l'un des vôtres");
        assertThat(recover(withPassword(known.email()), fresh.getFirst()).location())
                .isEqualTo("/");
    }

    @Test
    void whatIsStoredOpensNothing() {
        var known = equipped(Role.ADMIN);
        var stored = sql.sql("select encode(secret, 'hex') from staff_authenticator where account_id = ?")
                .param(account(known.email()))
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(HexFormat.of().formatHex(known.secret()));
        assertThat(sql.sql("select shown is null from staff_recovery where account_id = ?")
                        .param(account(known.email()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void afterTenMinutesNewCodesAskForAProofAndComeBack() {
        var visit = equipped(Role.ADMIN).visit();
        CLOCK.pass(Duration.ofMinutes(10));
        var token = visit.get("/mon-compte/securite").hidden("_csrf");
        var asked = visit.post("/mon-compte/securite/codes", Map.of("_csrf", token));
        assertThat(asked.location()).startsWith("/connexion/confirmer?retour=");
        var page = visit.get(asked.location());
        var fields = page.hiddenFields();
        fields.put("password", "wrong password");
        assertThat(visit.post("/connexion/confirmer", fields).body()).contains("pas votre mot de passe");
        fields.put("password", PASSWORD);
        var before = visit.cookie("rentree");
        var confirmed = visit.post("/connexion/confirmer", fields);
        assertThat(visit.get(confirmed.location()).location()).isEqualTo("/mon-compte/securite");
        assertThat(visit.cookie("rentree")).isNotEqualTo(before);
        token = visit.get("/mon-compte/securite").hidden("_csrf");
        assertThat(visit.post("/mon-compte/securite/codes", Map.of("_csrf", token))
                        .location())
                .startsWith(CODES);
    }

    @Test
    void aWorkingDayEndsAfterTwelveHours() {
        var visit = equipped(Role.ADMIN).visit();
        for (int hour = 0; hour < 11; hour++) {
            CLOCK.pass(Duration.ofHours(1));
            assertThat(visit.get("/").status()).isEqualTo(200);
        }
        CLOCK.pass(Duration.ofHours(1));
        assertThat(visit.get("/").location()).startsWith("/connexion");
    }

    private static Visit.Answer recover(Visit visit, String code) {
        var fields = visit.get(SECOND + "?secours").hiddenFields();
        fields.put("recovery", code);
        return visit.post(SECOND + "?secours", fields);
    }
}
