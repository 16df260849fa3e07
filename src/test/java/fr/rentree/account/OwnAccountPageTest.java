package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.password.ForgottenStory;
import fr.rentree.password.NewPasswords;
import fr.rentree.support.StatementCount.Statements;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class OwnAccountPageTest extends ForgottenStory {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String PASSWORD = OwnAccount.PATH + "/mot-de-passe";
    private static final String BACKUP = OwnAccount.PATH + "/adresse-de-secours";

    @Autowired
    Statements statements;

    @Test
    void tellsWhenAndWithWhatSomebodySignedInAndIsReachedFromTheName() {
        var visit = visit();
        visit.headers().put("User-Agent", FIREFOX);
        signIn(visit, MAUD, DEMO_PASSWORD);
        CLOCK.pass(Duration.ofHours(1));
        sessions.open(account(MAUD));
        var page = visit.get(OwnAccount.PATH).body();
        assertThat(page)
                .contains(
                        "href=\"/mon-compte\"",
                        MAUD,
                        "Mot de passe · Firefox, Windows",
                        "celui-ci",
                        "Navigateur inconnu")
                .contains("23 novembre 2026 à 10", "Aucune\u00a0: sans elle")
                .doesNotContain("140", "Gecko", OTHER);
        assertThat(signedIn(OTHER).get(OwnAccount.PATH).body())
                .contains("Aucune connexion")
                .doesNotContain("Firefox");
    }

    @Test
    void aSignInCostsOneWriteMoreAndTheLatestAreShown() {
        var visit = visit();
        signIn(visit, MAUD, DEMO_PASSWORD);
        var form = visit().get("/connexion");
        assertThat(form.status()).isEqualTo(200);
        statements.clear();
        signIn(visit(), MAUD, DEMO_PASSWORD);
        assertThat(statements.writes()).hasSize(2);
        for (int i = 0; i < 25; i++)
            sql.sql("insert into sign_in (account_id, at, method, browser) values (?, now(), 'CAS', '')")
                    .param(account(MAUD))
                    .update();
        assertThat(visit.get(OwnAccount.PATH).body().split("\\(CAS\\)", -1)).hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void aNewPasswordAsksTheCurrentOneAndEndsTheOtherSessions() {
        var telephone = sessions.open(account(MAUD));
        var visit = signedIn(MAUD);
        var before = visit.cookie("rentree");
        assertThat(change(visit, DEMO_PASSWORD, GOOD).location()).isEqualTo(OwnAccount.CHANGED);
        assertThat(sessions.find(telephone)).isEmpty();
        assertThat(sessions.find(before)).isEmpty();
        assertThat(visit.get(OwnAccount.CHANGED).body())
                .contains("Votre nouveau mot de passe est enregistré", "Choisi le 23 novembre 2026");
        assertThat(signIn(visit(), MAUD, GOOD).status()).isEqualTo(303);
    }

    @Test
    void aWrongCurrentPasswordIsSaidAndGuessingSlowsDown() {
        var visit = signedIn(MAUD);
        assertThat(change(visit, "", GOOD).body()).contains("Saisissez votre mot de passe actuel.");
        for (int i = 0; i < 10; i++)
            assertThat(change(visit, "wrong" + i, GOOD).body()).contains("n'est pas votre mot de passe actuel");
        assertThat(change(visit, DEMO_PASSWORD, GOOD).body()).contains("Trop d'essais de suite");
        CLOCK.pass(Duration.ofSeconds(30));
        assertThat(change(visit, DEMO_PASSWORD, GOOD).status()).isEqualTo(303);
    }

    @Test
    void theSameRulesHoldAndTheSamePasswordIsNoChange() {
        var visit = signedIn(MAUD);
        assertThat(change(visit, DEMO_PASSWORD, "azertyuiop123").body()).contains("une suite ou une répétition");
        assertThat(change(visit, DEMO_PASSWORD, DEMO_PASSWORD).body()).contains("déjà votre mot de passe");
        assertThat(sessions.find(visit.cookie("rentree"))).isPresent();
    }

    @Test
    void whoHasNoPasswordHereCannotChangeOne() {
        sql.sql("update account set password_hash = null where email = ?")
                .param(MAUD)
                .update();
        var visit = signedIn(MAUD);
        assertThat(visit.get(OwnAccount.PATH).body())
                .contains("Celui de l'université")
                .doesNotContain("href=\"" + PASSWORD);
        assertThat(visit.get(PASSWORD).location()).isEqualTo(OwnAccount.PATH);
        var form = new java.util.HashMap<>(CHOSEN);
        form.putAll(Map.of(
                "currentPassword", "x", "_csrf", visit.get(OwnAccount.PATH).hidden("_csrf")));
        assertThat(visit.post(PASSWORD, form).body()).contains("n'est pas votre mot de passe actuel");
    }

    @Test
    void aStudentChangesTheBackupAddressAndConfirmsItByALink() {
        confirmBackup();
        var visit = signedIn(MAUD);
        assertThat(visit.get(OwnAccount.PATH).body()).contains(ADDRESS);
        assertThat(visit.submit(BACKUP, Map.of("email", " " + OTHER_ADDRESS, "currentPassword", DEMO_PASSWORD))
                        .location())
                .isEqualTo(OwnAccount.LINK_SENT);
        assertThat(visit.get(OwnAccount.LINK_SENT).body())
                .contains("Un lien vient de partir", ADDRESS, OTHER_ADDRESS + " attend d'être confirmée");
        assertThat(confirmed(ADDRESS)).isTrue();
        visit().submit(latest(), Map.of());
        assertThat(confirmed(OTHER_ADDRESS)).isTrue();
        assertThat(visit.get(OwnAccount.PATH).body()).contains(OTHER_ADDRESS).doesNotContain(ADDRESS + "<", "attend");
        assertThat(visit.submit(BACKUP, Map.of("email", OTHER_ADDRESS, "currentPassword", DEMO_PASSWORD))
                        .location())
                .isEqualTo(OwnAccount.PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "'',Saisissez une adresse électronique personnelle.",
        "maud@,ne ressemble pas à une adresse",
        "a@b.example c@d.example,ne ressemble pas à une adresse",
        "Maud.Muller@etu.univ.example,adresse universitaire",
    })
    void aBackupAddressIsChecked(String typed, String said) {
        assertThat(signedIn(MAUD).submit(BACKUP, Map.of("email", typed)).body()).contains(said);
        assertThat(count("address_link")).isZero();
    }

    @Test
    void nobodyChangesTheBackupAddressAtAnOpenSessionWithoutThePassword() {
        var visit = signedIn(MAUD);
        assertThat(visit.submit(BACKUP, Map.of("email", ADDRESS)).body())
                .contains("Saisissez votre mot de passe actuel");
        assertThat(visit.submit(BACKUP, Map.of("email", ADDRESS, "currentPassword", "autre"))
                        .body())
                .contains("n'est pas votre mot de passe actuel", "value=\"" + ADDRESS + "\"")
                .doesNotContain("value=\"autre\"");
        assertThat(count("address_link")).isZero();
    }

    @Test
    void aMistypedProviderIsAskedBackOnce() {
        var visit = signedIn(MAUD);
        var typed = new java.util.HashMap<>(Map.of("email", "maud@gmial.com", "currentPassword", DEMO_PASSWORD));
        assertThat(visit.submit(BACKUP, typed).body()).contains("Vouliez-vous dire maud@gmail.com");
        typed.put("emailMeant", "maud@gmail.com");
        assertThat(visit.submit(BACKUP, typed).location()).isEqualTo(OwnAccount.LINK_SENT);
        assertThat(count("address_link where address = 'maud@gmail.com'")).isOne();
    }

    @Test
    void fewLinksAreSentToAnAddress() {
        var visit = signedIn(MAUD);
        var given = Map.of("email", ADDRESS, "currentPassword", DEMO_PASSWORD);
        for (int i = 0; i < 3; i++)
            assertThat(visit.submit(BACKUP, given).status()).isEqualTo(303);
        assertThat(visit.submit(BACKUP, given).body()).contains("Plusieurs liens sont déjà partis");
    }

    @Test
    void staffHaveNoBackupAddress() {
        var visit = signedIn(SECRETARY);
        assertThat(visit.get(OwnAccount.PATH).body()).contains(SECRETARY).doesNotContain(BACKUP);
        assertThat(visit.get(BACKUP).status()).isEqualTo(403);
    }

    @Test
    void signingOutEverywhereEndsThisSessionToo() {
        var telephone = sessions.open(account(MAUD));
        var others = sessions.open(account(OTHER));
        var visit = signedIn(MAUD);
        var token = visit.cookie("rentree");
        var answer = visit.post(OwnAccount.PATH + "/deconnexion", csrf(visit));
        assertThat(answer.location()).isEqualTo("/connexion?motif=partout");
        assertThat(visit.cookies()).doesNotContainKey("rentree /");
        assertThat(visit.get(answer.location()).body()).contains("de tous vos appareils, de celui-ci aussi");
        assertThat(sessions.find(telephone)).isEmpty();
        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.find(others)).isPresent();
    }

    @Test
    void theLanguageIsKeptForMailsAndSpokenAtOnce() {
        var visit = signedIn(MAUD);
        var form = csrf(visit);
        form.put("langue", "en");
        var answer = visit.post(OwnAccount.PATH + "/langue", form);
        assertThat(answer.location()).isEqualTo("/langue?vers=en&retour=/mon-compte");
        assertThat(visit.get(answer.location()).location()).isEqualTo(OwnAccount.PATH);
        assertThat(visit.get(OwnAccount.PATH).body()).contains("My account");
        assertThat(sql.sql("select language from account where email = ?")
                        .param(MAUD)
                        .query(String.class)
                        .single())
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"''", "/mot-de-passe", "/adresse-de-secours", "/langue", "/deconnexion"})
    void anOldPageIsShownAgainAndADeadSessionComesBack(String page) {
        var path = OwnAccount.PATH + page;
        if (!page.isEmpty()) {
            assertThat(signedIn(MAUD).post(path, Map.of()).location()).isEqualTo(path + "?encore");
            assertThat(visit().post(path, Map.of()).location())
                    .startsWith("/connexion?motif=expiree&retour=%2Fmon-compte");
        }
        assertThat(signedIn(MAUD).get(path + "?encore").status()).isIn(200, 303);
    }

    @Test
    void anAddressTypedWhileTheSessionEndedOrInAnOldTabComesBack() {
        var own = signedIn(MAUD);
        var fields = own.get(BACKUP).hiddenFields();
        fields.put("email", "maud@mail.example");
        sessions.close(own.cookie("rentree"));
        assertThat(own.post(BACKUP, fields).location())
                .isEqualTo("/connexion?motif=gardee&retour=%2Fmon-compte%2Fadresse-de-secours%3Freprise");
        own.cookies().put("rentree /", sessions.open(account(MAUD)));
        assertThat(own.get(BACKUP + "?reprise").body()).contains("value=\"maud@mail.example\"");
        assertThat(own.post(BACKUP, fields).location()).isEqualTo(BACKUP + "?encore&reprise");
        assertThat(own.get(BACKUP + "?encore&reprise").body()).contains("maud@mail.example", "Appuyez encore une fois");
    }

    private static Map<String, String> csrf(Visit visit) {
        return new java.util.HashMap<>(
                Map.of("_csrf", visit.get(OwnAccount.PATH).hidden("_csrf")));
    }

    private static Visit.Answer change(Visit visit, String current, String chosen) {
        return visit.submit(
                PASSWORD, Map.of("currentPassword", current, NewPasswords.FIELD, chosen, NewPasswords.AGAIN, chosen));
    }
}
