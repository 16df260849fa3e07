package fr.rentree.firstuse;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.SampleCampaign;
import fr.rentree.support.StatementCount.Statements;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** « university e-mail + scol'pass → number + birth date → backup e-mail → IT charter → own password → signed in ». */
class FirstUseTest extends AccessStory {

    @Autowired
    private Statements statements;

    @Test
    void leadsFromTheScolpassToTheHomePage() {
        var student = student();
        var code = issue(student);
        var visit = visit();
        assertThat(begin(visit, student, code.grouped().toLowerCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo("/premiere-connexion/identite");
        assertThat(submit(visit, FirstUseStep.IDENTITY, identity(student)).location())
                .isEqualTo("/premiere-connexion/courriel");
        assertThat(visit.get("/premiere-connexion/courriel").body()).contains("lucie.duran@mail.example");
        assertThat(submit(visit, FirstUseStep.ADDRESS, Map.of("address", " lucie@perso.example "))
                        .location())
                .isEqualTo("/premiere-connexion/charte");
        var charter = visit.get("/premiere-connexion/charte");
        assertThat(charter.body()).contains("Charte informatique", "lucie@perso.example", "étape 4 sur 5");
        assertThat(submit(visit, FirstUseStep.CHARTER, Map.of("agreed", "true")).location())
                .isEqualTo("/premiere-connexion/mot-de-passe");
        assertThat(submit(visit, FirstUseStep.PASSWORD, password(PASSWORD)).location())
                .isEqualTo("/?bienvenue");
        assertThat(visit.get("/?bienvenue").body()).contains("Bienvenue", "lucie@perso.example", "valable 24 heures");
        assertThat(visit.get("/").body()).doesNotContain("Bienvenue");
        assertThat(heard.of(student.number())).endsWith("account-first-used");
        var again = visit();
        assertThat(again.submit("/connexion", Map.of("email", student.email(), "password", PASSWORD))
                        .location())
                .isEqualTo("/");
    }

    @Test
    void storesTheCharterWhereTheEnrolmentLooksSoThatItIsNotAskedAgain() {
        var student = student();
        until(FirstUseStep.PASSWORD, student, issue(student));
        assertThat(sql.sql("select version || ' ' || agreed || ' ' || answered_at::date from approval"
                                + " where document = 'it-charter' and student_number = ?")
                        .param(student.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("1 true 2026-11-23");
        var visit = visit();
        begin(visit, student, issue(student).grouped());
        submit(visit, FirstUseStep.IDENTITY, identity(student));
        assertThat(submit(visit, FirstUseStep.ADDRESS, Map.of("address", "autre@perso.example"))
                        .location())
                .isEqualTo("/premiere-connexion/mot-de-passe");
    }

    @Test
    void refusesWhoDoesNotAcceptTheCharterAndSaysWhy() {
        var student = student();
        var visit = until(FirstUseStep.CHARTER, student, issue(student));
        var refused = submit(visit, FirstUseStep.CHARTER, Map.of());
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("Cochez la case", "Charte informatique");
        assertThat(visit.get("/premiere-connexion/mot-de-passe").location()).isEqualTo("/premiere-connexion/charte");
        assertThat(count("select count(*) from approval where student_number = ?", student))
                .isZero();
    }

    @Test
    void answersTheSameForAnUnknownAddressAWrongScolpassAndADisabledAccount() {
        var student = student();
        issue(student);
        var disabled = student();
        var right = issue(disabled);
        sql.sql("update account set disabled = true where student_number = ?")
                .param(disabled.number().value())
                .update();
        var code = "CCCC-CCCC-CCCC-CCCC";
        var wrong = begin(visit(), student, code);
        var unknown = visit().submit(FirstUsePage.PATH, Map.of("email", "nobody@etu.univ.example", "code", code));
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(wrong.body()).contains("n'est pas le bon", code, student.email());
        assertThat(plain(unknown).replace("nobody@etu.univ.example", student.email()))
                .isEqualTo(plain(wrong));
        assertThat(begin(visit(), disabled, right.grouped()).body()).contains("n'est pas le bon");
    }

    @Test
    void asksTheDatabaseTheSameForAnUnknownAddressAndAWrongScolpass() {
        var student = student();
        issue(student);
        var visit = visit();
        var fields = visit.get(FirstUsePage.PATH).hiddenFields();
        fields.put("code", "CCCC-CCCC-CCCC-CCCC");
        fields.put("email", student.email());
        statements.clear();
        visit.post(FirstUsePage.PATH, fields);
        var known = statements.all();
        fields.put("email", "nobody.knows@etu.univ.example");
        statements.clear();
        visit.post(FirstUsePage.PATH, fields);
        assertThat(statements.all()).isEqualTo(known).hasSize(2);
    }

    @Test
    void saysWhatBecameOfARightScolpassThatIsDead() {
        var student = student();
        var first = issue(student);
        var second = issue(student);
        assertThat(begin(visit(), student, first.grouped()).body()).contains("remplacé par un plus récent");
        CLOCK.pass(Duration.ofDays(61));
        assertThat(begin(visit(), student, second.grouped()).body())
                .contains("était valable jusqu'au 22\u00a0janvier 2027".replace('\u00a0', ' '), "Demandez un nouveau");
        CLOCK.set(SampleCampaign.NOW);
        var visit = until(FirstUseStep.PASSWORD, student, second);
        submit(visit, FirstUseStep.PASSWORD, password(PASSWORD));
        var used = begin(visit(), student, second.grouped());
        assertThat(used.body()).contains("a déjà servi", "href=\"/connexion\"");
        assertThat(used.header("Set-Cookie")).noneMatch(it -> it.startsWith("rentree-premiere="));
    }

    @Test
    void saysWhichOfNumberAndBirthDateIsWrongToNobody() {
        var student = student();
        var visit = until(FirstUseStep.IDENTITY, student, issue(student));
        var number = identity(student);
        number.put("number", "29999999");
        var date = identity(student);
        date.put("birthYear", "1999");
        for (var typed : List.of(number, date)) {
            var answer = submit(visit, FirstUseStep.IDENTITY, typed);
            assertThat(answer.body())
                    .contains(
                            "Ce numéro étudiant et cette date de naissance ne sont pas ceux de ce scol'pass",
                            "value=\"" + typed.get("number") + "\"",
                            "value=\"" + typed.get("birthYear") + "\"");
        }
        assertThat(visit.get("/premiere-connexion/courriel").location()).isEqualTo("/premiere-connexion/identite");
    }

    @Test
    void slowsGuessingDownAtBothDoors() {
        var student = student();
        var code = issue(student);
        var guesser = visit();
        for (int i = 0; i < 10; i++) begin(guesser, student, "CCCC-CCCC-CCCC-CCCC");
        assertThat(begin(guesser, student, code.grouped()).body()).contains("Trop d'essais", "30 secondes");
        CLOCK.pass(Duration.ofSeconds(31));
        begin(guesser, student, code.grouped());
        var wrong = identity(student);
        wrong.put("number", "29999999");
        for (int i = 0; i < 10; i++) submit(guesser, FirstUseStep.IDENTITY, wrong);
        assertThat(submit(guesser, FirstUseStep.IDENTITY, identity(student)).body())
                .contains("Trop d'essais");
        CLOCK.pass(Duration.ofSeconds(31));
        assertThat(submit(guesser, FirstUseStep.IDENTITY, identity(student)).location())
                .isEqualTo("/premiere-connexion/courriel");
    }

    @ParameterizedTest
    @EnumSource(FirstUseStep.class)
    void leadsBackToWhereOneStandsAndStrangersToTheBeginning(FirstUseStep step) {
        assertThat(visit().get(step.path()).location()).isEqualTo("/premiere-connexion?fin");
        assertThat(visit().post(step.path(), Map.of()).status()).isEqualTo(303);
        var student = student();
        var visit = until(step, student, issue(student));
        assertThat(visit.get(step.path()).status()).isEqualTo(200);
        for (var later : FirstUseStep.values())
            if (later.compareTo(step) > 0) {
                assertThat(visit.get(later.path()).location()).isEqualTo(step.path());
            }
    }

    @Test
    void aScolpassAloneOpensNothing() {
        var student = student();
        var visit = until(FirstUseStep.IDENTITY, student, issue(student));
        var fields = visit.get(FirstUseStep.IDENTITY.path()).hiddenFields();
        fields.putAll(password(PASSWORD));
        fields.put("agreed", "true");
        fields.put("address", "voleur@mail.example");
        for (var step : List.of(FirstUseStep.ADDRESS, FirstUseStep.CHARTER, FirstUseStep.PASSWORD))
            assertThat(visit.post(step.path(), fields).location()).isEqualTo("/premiere-connexion/identite");
        assertThat(passwordSet(student.number())).isFalse();
        assertThat(visit.cookies()).doesNotContainKey("rentree /");
    }

    @Test
    void aSecondBrowserTakesTheWayOverAndBeginsWithTheIdentity() {
        var student = student();
        var code = issue(student);
        var first = until(FirstUseStep.PASSWORD, student, code);
        var second = visit();
        begin(second, student, code.grouped());
        assertThat(second.get("/premiere-connexion/mot-de-passe").location()).isEqualTo("/premiere-connexion/identite");
        assertThat(first.get("/premiere-connexion/mot-de-passe").location()).isEqualTo("/premiere-connexion?fin");
        assertThat(submit(second, FirstUseStep.IDENTITY, identity(student)).location())
                .as("address and charter are kept")
                .isEqualTo("/premiere-connexion/mot-de-passe");
    }

    @Test
    void theFormOfAnotherStudentsWayIsNotTakenForOneOfThis() {
        var one = student();
        var visit = until(FirstUseStep.ADDRESS, one, issue(one));
        var form = visit.get(FirstUseStep.ADDRESS.path()).hiddenFields();
        form.put("address", "une@mail.example");
        var two = student();
        begin(visit, two, issue(two).grouped());
        submit(visit, FirstUseStep.IDENTITY, identity(two));
        assertThat(visit.post(FirstUseStep.ADDRESS.path(), form).location()).isEqualTo("/premiere-connexion/courriel");
        assertThat(sql.sql("select count(*) from first_use where address = 'une@mail.example'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMistypedAddressIsCorrectedAndItsLinkTakesNobodyIn() {
        var student = student();
        var visit = until(FirstUseStep.CHARTER, student, issue(student));
        assertThat(visit.get(FirstUseStep.ADDRESS.path()).body()).contains("perso." + student.number());
        submit(visit, FirstUseStep.ADDRESS, Map.of("address", "juste@mail.example"));
        assertThat(sql.sql("select l.address from address_link l join account a on a.id = l.account_id"
                                + " where a.student_number = ? and l.replaced_at is null")
                        .param(student.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("juste@mail.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "x",
                "a@b",
                "a b@mail.example",
                "a@mail.example,b@mail.example",
                "a@mail.example\r\nBcc: b@mail.example",
                "<script>@mail.example",
                "\0@mail.example"
            })
    void showsAnAddressAgainThatNoMailReaches(String address) {
        var student = student();
        var visit = until(FirstUseStep.ADDRESS, student, issue(student));
        var answer = submit(visit, FirstUseStep.ADDRESS, Map.of("address", address));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("govuk-error-summary").doesNotContain("<script>@");
        assertThat(submit(visit, FirstUseStep.ADDRESS, Map.of("address", student.email()))
                        .body())
                .contains("autre adresse que celle de l'université");
    }

    @Test
    void aBreakEndsTheWayButLosesNoAddress() {
        var student = student();
        var code = issue(student);
        var visit = until(FirstUseStep.ADDRESS, student, code);
        var form = visit.get(FirstUseStep.ADDRESS.path()).hiddenFields();
        form.put("address", "tard@mail.example");
        CLOCK.pass(Duration.ofMinutes(31));
        assertThat(visit.post(FirstUseStep.ADDRESS.path(), form).location()).isEqualTo("/premiere-connexion?fin");
        assertThat(visit.get("/premiere-connexion?fin").body()).contains("est gardée");
        begin(visit, student, code.grouped());
        submit(visit, FirstUseStep.IDENTITY, identity(student));
        assertThat(visit.get(FirstUseStep.ADDRESS.path()).body()).contains("tard@mail.example");
    }

    @ParameterizedTest
    @EnumSource(FirstUseStep.class)
    void anOldTokenShowsThePageAgainWithWhatWasTyped(FirstUseStep step) {
        var student = student();
        var visit = until(step, student, issue(student));
        var form = visit.get(step.path()).hiddenFields();
        form.put("_csrf", "old");
        form.put("number", "12 34");
        form.put("address", "gardee@mail.example");
        form.put("newPassword", PASSWORD);
        var answer = visit.post(step.path(), form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("ouverte depuis longtemps").doesNotContain(PASSWORD);
        if (step == FirstUseStep.IDENTITY) assertThat(answer.body()).contains("value=\"12 34\"");
        if (step == FirstUseStep.ADDRESS) assertThat(answer.body()).contains("gardee@mail.example");
    }

    @Test
    void pressingTheLastButtonTwiceSignsInOnce() throws Exception {
        var student = student();
        var visit = until(FirstUseStep.PASSWORD, student, issue(student));
        var form = visit.get(FirstUseStep.PASSWORD.path()).hiddenFields();
        form.putAll(password(PASSWORD));
        try (var fingers = Executors.newFixedThreadPool(2)) {
            var twin = visit();
            twin.cookies().putAll(visit.cookies());
            var presses = fingers.invokeAll(List.<Callable<Visit.Answer>>of(
                    () -> visit.post(FirstUseStep.PASSWORD.path(), form),
                    () -> twin.post(FirstUseStep.PASSWORD.path(), form)));
            for (var press : presses) assertThat(press.get().location()).isEqualTo("/?bienvenue");
            assertThat(List.of(visit.get("/").status(), twin.get("/").status())).contains(200);
        }
        assertThat(heard.of(student.number()))
                .filteredOn("account-first-used"::equals)
                .hasSize(1);
        assertThat(visit().get("/premiere-connexion/mot-de-passe").location()).isEqualTo("/premiere-connexion?fin");
    }

    @Test
    void aWayThatIsDoneOpensNothingLater() {
        var student = student();
        var visit = until(FirstUseStep.PASSWORD, student, issue(student));
        var cookie = visit.cookies().get("rentree-premiere /premiere-connexion");
        var form = visit.get(FirstUseStep.PASSWORD.path()).hiddenFields();
        form.putAll(password(PASSWORD));
        visit.post(FirstUseStep.PASSWORD.path(), form);
        assertThat(visit.cookies()).doesNotContainKey("rentree-premiere /premiere-connexion");
        CLOCK.pass(Duration.ofMinutes(3));
        var thief = visit();
        thief.cookies().put("rentree-premiere /premiere-connexion", cookie);
        var forged = thief.get(FirstUsePage.PATH).hiddenFields();
        forged.put("parcours", form.get("parcours"));
        assertThat(thief.post(FirstUseStep.PASSWORD.path(), forged).location()).isEqualTo("/premiere-connexion?fin");
        assertThat(thief.cookies()).doesNotContainKey("rentree /");
    }

    @Test
    void aNewScolpassEndsTheWayOfTheOldOneAndAllSessions() {
        var student = student();
        var visit = until(FirstUseStep.PASSWORD, student, issue(student));
        submit(visit, FirstUseStep.PASSWORD, password(PASSWORD));
        assertThat(visit.get("/").status()).isEqualTo(200);
        var stranger = issue(student);
        assertThat(visit.get("/").location()).startsWith("/connexion");
        var old = until(FirstUseStep.ADDRESS, student, stranger);
        issue(student);
        assertThat(old.get(FirstUseStep.ADDRESS.path()).location()).isEqualTo("/premiere-connexion?fin");
        assertThat(visit().submit("/connexion", Map.of("email", student.email(), "password", PASSWORD))
                        .body())
                .contains("n'est pas le bon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "CCCC-CCCC-CCCC-CCC", "OOOO-CCCC-CCCC-CCCC", "' or 1=1 --", "\0", "𝓂<script>"})
    void saysHowToMendWhatIsNoScolpassWithoutLookingAnythingUp(String code) {
        var visit = visit();
        var fields = visit.get(FirstUsePage.PATH).hiddenFields();
        fields.putAll(Map.of("email", "x@etu.univ.example", "code", code));
        statements.clear();
        var answer = visit.post(FirstUsePage.PATH, fields);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"code-error\"").doesNotContain("<script>");
        assertThat(statements.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"' or 1=1 --", "\0@etu.univ.example", "𝓂aud\uFEFF@etu.univ.example", "%s%n${7*7}{0}"})
    void survivesHostileAddresses(String email) {
        var typed = Map.of("email", email + "x".repeat(5_000), "code", "CCCC-CCCC-CCCC-CCCC");
        assertThat(visit().submit(FirstUsePage.PATH, typed).body()).contains("n'est pas le bon");
    }

    @Test
    void sendsWhoIsSignedInHome() {
        assertThat(signedIn(SECRETARY).get(FirstUsePage.PATH).location()).isEqualTo("/");
    }

    @Test
    void keepsTheCodeNowhereReadable() {
        var student = student();
        var code = issue(student);
        for (var written : List.of(code.signs(), code.grouped()))
            assertThat(sql.sql("select count(*) from scolpass s where s::text ilike '%' || ? || '%'")
                            .param(written)
                            .query(Integer.class)
                            .single())
                    .isZero();
    }

    private static String plain(Visit.Answer page) {
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
