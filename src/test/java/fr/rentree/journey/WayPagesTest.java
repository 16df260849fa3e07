package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the way promise beside their own answers; over HTTP, without a browser. */
class WayPagesTest extends Journey {

    private static final String CORRECT = "/reinscription/corriger";

    @ParameterizedTest
    @ValueSource(strings = {INFORMATION, PERSONAL, RECAP})
    void theEndLeadsHomeBeforeTheFinish(String reached) {
        assertThat(until(reached, cast.complete()).get(END).location()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHOICE, PERSONAL, ANNUAL})
    void whatIsChangedFromTheRecapLeadsBackThere(String step) {
        var visit = until(RECAP, cast.complete());
        assertThat(visit.get(RECAP).body()).contains("href=\"" + step + "?retour=recapitulatif");
        assertThat(Way.goOn(visit, step + "?retour=recapitulatif", Map.of()).location())
                .isEqualTo(RECAP);
    }

    @ParameterizedTest(name = "liable {0}")
    @CsvSource({"true", "false"})
    void informationsNamesTheCvecOnlyToWhoIsLiable(boolean liable) {
        var visit = visit(liable ? cast.complete() : cast.notLiable());
        assertThat(visit.get(INFORMATION).body().contains("contribution vie étudiante et de campus (CVEC)"))
                .isEqualTo(liable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/demandes", "/demandes/nouvelle?type=OTHER", "/mon-compte", "/vos-donnees", "/accessibilite"})
    void everyPageSaysThatTheEnrolmentIsNotFinished(String page) {
        var visit = until(PERSONAL, cast.complete());
        assertThat(visit.get(page).body())
                .containsOnlyOnce("Inscription non terminée")
                .contains("il reste 3 étapes");
        assertThat(until(END, cast.complete()).get(page).body()).doesNotContain("non terminée");
        assertThat(visit(cast.offered()).get(page).body()).doesNotContain("non terminée");
    }

    @Test
    void homeHasTheDocumentsAndTheHistoryOfWhatIsFinished() {
        var begun = until(PERSONAL, cast.complete());
        assertThat(begun.get("/").body()).contains("Réinscription commencée").doesNotContain("Vos documents");
        var home = until(END, cast.complete()).get("/").body();
        assertThat(home).containsPattern("href=\"/reinscription/attestation/[0-9a-f-]{36}\\.pdf\"");
        assertThat(home)
                .containsSubsequence("Ce qui s'est passé", "2e année\u00a0: terminée", "Réinscription commencée");
    }

    @Test
    void anErrorInOneOfTwoAddressesSaysInWhich() {
        var visit = until(PERSONAL, cast.complete());
        var wrong = Map.of(
                "fixed.line1",
                "",
                "accommodation",
                "3",
                "annualSame",
                "no",
                "annual.where",
                "france",
                "annual.line1",
                "");
        assertThat(Way.goOn(visit, PERSONAL, wrong).body())
                .contains(
                        "Adresse fixe. Saisissez le numéro et la rue", "Adresse pendant l'année. Saisissez le numéro");
    }

    @Test
    void twoTabsThatChooseOtherwiseAreAsked() {
        var student = cast.offered(Cast.SECOND_YEAR, Cast.THIRD_YEAR);
        var visit = until(CHOICE, student);
        Way.goOn(visit, CHOICE, Map.of("programmes", Cast.SECOND_YEAR.toString()));
        var page = visit.get(CHOICE);
        Way.goOn(visit(student), CHOICE, Map.of("programmes", Cast.THIRD_YEAR.toString()));
        var late = Form.fields(page);
        late.put("programmes", Cast.SECOND_YEAR.toString());
        var first = visit.post(CHOICE, late);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("Deux versions", "3e année", "2e année");
        assertThat(chosen(visit)).isEqualTo(Cast.THIRD_YEAR.toString());
        assertThat(Way.send(visit, first, Form.fields(first)).location()).isEqualTo(PERSONAL);
        assertThat(chosen(visit)).isEqualTo(Cast.SECOND_YEAR.toString());
    }

    @Test
    void aTotalThatWasNotShownIsNotAcknowledged() {
        var visit = until(FEES, cast.offered(Cast.LICENCE));
        var again = Way.goOn(visit, FEES, Map.of("total", "0"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("Le montant a changé");
        assertThat(Way.send(visit, again, Form.fields(again)).location()).isEqualTo(RECAP);
    }

    @Test
    void whoHasFeesToPayIsNotToldThatNothingIsLeft() {
        assertThat(until(END, cast.offered(Cast.LICENCE)).get(END).body())
                .containsPattern("Payer les droits à l'université\u00a0: \\d")
                .doesNotContain("plus rien à faire");
        assertThat(until(END, cast.complete()).get(END).body()).contains("plus rien à faire");
    }

    @Test
    void aCorrectionIsGivenUpFromHomeAndTheEndIsThereAgain() {
        var visit = until(END, cast.complete());
        var token = Map.of("_csrf", visit.get(END).hidden("_csrf"));
        assertThat(visit.post(CORRECT, token).location()).isEqualTo(RECAP);
        assertThat(visit.get(END).location()).isEqualTo("/");
        assertThat(visit.get("/").body()).contains("en correction", "action=\"" + CORRECT + "/annuler\"");
        assertThat(visit.post(CORRECT + "/annuler", token).location()).isEqualTo(END);
        assertThat(visit.get(END).status()).isEqualTo(200);
    }

    @Test
    void aCorrectionIsGivenUpThoughItsNumberIsSomebodyElsesByNow() {
        var student = cast.complete();
        var visit = until(END, student);
        var token = Map.of("_csrf", visit.get(END).hidden("_csrf"));
        visit.post(CORRECT, token);
        var other = until(PERSONAL, cast.complete());
        Way.goOn(other, PERSONAL, Map.of("cvec", student.cvec()));
        for (var step : List.of(ANNUAL, FEES, RECAP)) Way.goOn(other, step, Map.of());
        assertThat(other.get(END).body()).doesNotContain("déjà celui d'une autre inscription");
        assertThat(visit.post(CORRECT + "/annuler", token).location()).isEqualTo(END);
        assertThat(visit.get(END).body()).contains("Votre numéro CVEC est déjà celui d'une autre inscription");
    }

    @ParameterizedTest
    @ValueSource(strings = {INFORMATION, CHOICE, PERSONAL, ANNUAL, FEES, RECAP})
    void everyStepSaysWhomToTurnTo(String step) {
        assertThat(until(RECAP, cast.complete()).get(step).body())
                .contains("mailto:ifsi-a@institut.example", "href=\"tel:0467000010\"");
    }

    /** « Modifier » is about one answer: its group is open, the rest folded, and « Annuler » leads back. */
    @ParameterizedTest
    @CsvSource({
        PERSONAL + ",phone,cvec",
        PERSONAL + ",cvec,phone",
        ANNUAL + ",grant,programmes[0].maintained",
        ANNUAL + ",maintained,grant",
        ANNUAL + ",previous,occupation"
    })
    void oneAnswerIsChangedFromTheRecapWithTheRestFolded(String step, String answer, String other) {
        var visit = until(RECAP, cast.complete());
        var link = step + "?retour=recapitulatif&champ=" + answer;
        assertThat(visit.get(RECAP).body()).contains("href=\"" + link.replace("&", "&amp;") + "\"");
        var page = visit.get(link);
        var folded = Pattern.compile("(?s)<details class=\"app-known\">.*?</details>")
                .matcher(page.body())
                .replaceAll("");
        assertThat(folded)
                .contains(answer + "\"", "href=\"" + RECAP + "\">Annuler</a>")
                .doesNotContain("name=\"" + other + "\"");
        assertThat(Form.action(page)).isEqualTo(link);
        assertThat(Way.send(visit, page, Form.fields(page)).location()).isEqualTo(RECAP);
    }

    /** RC-47: nobody finishes with an address that was not seen. */
    @Test
    void anOldRecapIsShownAgainWithWhatHasChangedAndThenFinishes() {
        var student = cast.complete();
        var visit = until(RECAP, student);
        var old = visit.get(RECAP);
        Way.goOn(visit(student), PERSONAL, Map.of("fixed.line1", "9 rue du Dégel"));
        var again = Way.send(visit, old, Form.fields(old));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body())
                .containsSubsequence("Vos réponses ont changé", "Adresse fixe", "9 rue du Dégel", "Terminer");
        var last = Form.fields(again);
        visit.cookies().put("rentree-lang /", "en");
        assertThat(Way.send(visit, again, last).location()).isEqualTo(END);
        assertThat(Way.send(visit, again, last).location()).as("pressed twice").isEqualTo(END);
    }

    /** « After validation the end page and the tile say so », and nothing of what is over. */
    @Test
    void whatIsValidatedSaysSoWithTheCertificateFirst() {
        var student = cast.complete();
        var visit = until(END, student);
        sql.sql("update enrolment set status = 'VALIDATED', status_at = '2026-11-30 10:04+01' where student_number = ?")
                .param(student.number().value())
                .update();
        assertThat(visit.get(END).body())
                .containsSubsequence(
                        "Votre inscription est validée",
                        "Validée le 30 novembre 2026 à 10\u00a0h\u00a004 (heure de Paris).",
                        "/reinscription/certificat/",
                        "/reinscription/attestation/",
                        "Votre certificat de scolarité vous est envoyé")
                .doesNotContain(
                        "Terminée le", "La scolarité vérifie", "accusé de réception", "/reinscription/corriger");
        assertThat(visit.get("/").body())
                .contains("votre certificat de scolarité est prêt")
                .doesNotContain("corriger jusqu'au");
    }

    @Test
    void whoDoesNotStayInTheInstituteReadsWhatFollowsHasACaseAndIsNotCongratulated() {
        var student = cast.complete();
        var visit = until(ANNUAL, student);
        assertThat(visit.get(ANNUAL).body())
                .contains("Votre formation y prend fin", "une demande part à votre institut");
        assertThat(Way.goOn(visit, ANNUAL, Map.of("programmes[0].maintained", "no"))
                        .location())
                .isEqualTo(RECAP);
        await().untilAsserted(
                        () -> assertThat(visit.get("/").body()).contains("Inscription dans l'institut non maintenue"));
        assertThat(Way.goOn(visit, student, RECAP).location()).isEqualTo(END);
        assertThat(visit.get(END).body())
                .contains("Votre réponse est enregistrée", "vous n'y êtes pas réinscrit·e")
                .doesNotContain("Vous êtes réinscrit·e");
        assertThat(visit.get("/").body())
                .contains("vous ne maintenez pas votre inscription à l'IFSI de Montpellier")
                .doesNotContain("réinscription est terminée");
    }

    private static String chosen(Visit visit) {
        return Form.fields(visit.get(CHOICE)).getOrDefault("programmes", "");
    }
}
