package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AccountStory;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing typed is ever lost (product.md, 2), and nobody else ever reads it. */
class KeptFormsTest extends AccountStory {

    private static final String TYPED = "12 bis, allée d'Œuvrard <b>\"Nguyễn\"</b>";

    @BeforeEach
    void noFormWaits() {
        sql.sql("delete from kept_form").update();
    }

    @Test
    void comesBackToItsAuthorAfterSigningInAgain() {
        var visit = signedIn(MAUD);
        var turned = postWithDeadSession(visit, Map.of("street", TYPED));
        assertThat(turned.status()).isEqualTo(303);
        assertThat(turned.location()).isEqualTo("/connexion?motif=gardee&retour=%2Freinscription%2Fessai%3Freprise");
        var signIn = visit.get(turned.location());
        assertThat(signIn.body()).contains("nous avons gardé ce que vous aviez saisi.");
        var fields = signIn.hiddenFields();
        fields.putAll(Map.of("email", MAUD, "password", DEMO_PASSWORD));
        var back = visit.post("/connexion", fields).location();
        assertThat(back).isEqualTo(FORM + "?reprise");
        assertThat(visit.get(back).body()).contains("street=12 bis, allée d&#39;Œuvrard");
        assertThat(visit.get(back).body()).contains("street=12 bis");
        assertThat(visit.get(FORM).body()).doesNotContain("street=");
    }

    @Test
    void goesAwayWhenItsPageIsPostedWellAndStaysWhileItIsWrong() {
        var visit = resumed(MAUD);
        assertThat(visit.submit(FORM + "?reprise", Map.of("street", "")).body()).isEqualTo("wrong");
        assertThat(count("kept_form")).isEqualTo(1);
        assertThat(visit.submit(FORM + "?reprise", Map.of("street", "x")).status())
                .isEqualTo(303);
        assertThat(count("kept_form")).isZero();
        assertThat(visit.cookies()).doesNotContainKey("rentree-kept " + FORM);
    }

    @Test
    void waitsForAStudentWhoLeavesTheFormForACaseTwice() {
        var visit = resumed(MAUD);
        visit.submit(FORM + "?reprise", Map.of("street", "Second try", "aside", "yes"));
        assertThat(visit.get(FORM + "?reprise").body()).contains("street=Second try");
    }

    @Test
    void isNeverShownToAnotherPersonAndIsGoneThen() {
        var visit = resumed(OTHER);
        assertThat(visit.get(FORM + "?reprise").body()).contains("22400002").doesNotContain("street=");
        assertThat(count("kept_form")).isZero();
    }

    @Test
    void keepsNothingThatWeDidNotGiveOut() {
        var forged = Map.of(
                "no tag", "",
                "forged", account(MAUD) + ":" + "0".repeat(64),
                "nonsense", "' or 1=1 --\0");
        forged.forEach((what, tag) -> {
            var turned = visit().post(FORM, Map.of("street", TYPED, "_for", tag));
            assertThat(turned.location())
                    .as(what)
                    .isEqualTo("/connexion?motif=expiree&retour=%2Freinscription%2Fessai");
        });
        assertThat(count("kept_form")).isZero();
    }

    @Test
    void bringsTheFormOfARestoredTabBackAtOnce() {
        var tab = signedIn(MAUD);
        var old = tab.get(FORM).hiddenFields();
        var now = signedIn(MAUD);
        old.put("street", TYPED);
        var answer = now.post(FORM, old);
        assertThat(answer.location()).isEqualTo(FORM + "?reprise");
        // as long as rentree.session.kept-form can be set to: the form itself says when it ends
        assertThat(answer.header("Set-Cookie").toString()).contains("rentree-kept=", "Max-Age=86400");
        assertThat(now.get(FORM + "?reprise").body()).contains("street=12 bis");
    }

    @Test
    void keepsNoFormOfSomebodyElseForThePersonSignedIn() {
        var old = signedIn(MAUD).get(FORM).hiddenFields();
        old.put("street", TYPED);
        assertThat(signedIn(OTHER).post(FORM, old).location()).isEqualTo(FORM);
        assertThat(count("kept_form")).isZero();
    }

    @Test
    void keepsNeitherPasswordsNorTokens() {
        postWithDeadSession(signedIn(MAUD), Map.of("street", "x\0y", "password", "s3cret", "mot_de_passe", "s3cret"));
        assertThat(sql.sql("select fields from kept_form").query(String.class).single())
                .contains("street")
                .doesNotContain("s3cret", "_csrf", "_for");
    }

    @Test
    void keepsNoFloods() {
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 201; i++) many.put("f" + i, "x");
        assertThat(postWithDeadSession(signedIn(MAUD), many).location()).contains("motif=expiree");
        assertThat(postWithDeadSession(signedIn(MAUD), Map.of("street", "x".repeat(33_000)))
                        .location())
                .contains("motif=expiree");
        for (int i = 0; i < 12; i++) postWithDeadSession(signedIn(MAUD), Map.of("street", "x"));
        assertThat(count("kept_form")).isEqualTo(10);
    }

    @Test
    void waitsForOneHour() {
        var visit = resumed(MAUD);
        CLOCK.pass(Duration.ofMinutes(61));
        assertThat(visit.get(FORM + "?reprise").body()).doesNotContain("street=");
    }

    /** The form of this visitor was open when the session ended. */
    private Visit.Answer postWithDeadSession(Visit visit, Map<String, String> typed) {
        var fields = new HashMap<>(visit.get(FORM).hiddenFields());
        sessions.close(visit.cookie("rentree"));
        fields.putAll(typed);
        return visit.post(FORM, fields);
    }

    /** Maud's form waits on a browser where this person signs in next. */
    private Visit resumed(String email) {
        var visit = signedIn(MAUD);
        postWithDeadSession(visit, Map.of("street", TYPED));
        visit.cookies().put("rentree /", sessions.open(account(email)));
        return visit;
    }
}
