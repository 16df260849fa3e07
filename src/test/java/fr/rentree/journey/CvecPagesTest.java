package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has no CVEC number, and whose number is somebody else's: over HTTP, without a browser and so without script. */
class CvecPagesTest extends Journey {

    private static final String NONE_OWED = "Je n'ai pas à payer la CVEC";

    @Test
    void whoOwesNoneSaysWhyAndFinishesToBeChecked() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        assertThat(visit.get(PERSONAL).body())
                .contains(NONE_OWED, "Formation initiale hors apprentissage", "pour lequel la CVEC est due")
                .doesNotContain("Je viens en échange d'une autre université");
        var missing = Way.goOn(visit, PERSONAL, Map.of("cvec", "", "phone", "06 12 34 56 78"));
        assertThat(missing.body())
                .contains("Saisissez le numéro imprimé", "06 12 34 56 78")
                .doesNotContain("CVEC_REFUSED");
        assertThat(Way.goOn(visit, PERSONAL, Map.of("cvec", "", "cvecAbsence", "FUNDED"))
                        .location())
                .isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body())
                .containsPattern("value=\"FUNDED\"[^>]* checked")
                .contains("Vous avez dit ne pas avoir à payer la CVEC");
        assertThat(visit.get("/demandes").body()).containsOnlyOnce("CVEC à ne pas payer");
        rest(visit);
        assertThat(visit.get(END).body()).contains("Vous avez dit ne pas avoir à payer la CVEC", "href=\"/demandes\"");
        assertThat(checks(student)).isEqualTo("CVEC_NOT_OWED OPEN_CASE");
    }

    @Test
    void whoseAttestationIsOnItsWayFillsInTheRestAndLacksTheNumberAtTheEnd() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        Way.goOn(visit, PERSONAL, Map.of("cvec", "", "cvecAbsence", "PENDING"));
        Way.goOn(visit, ANNUAL, Map.of());
        Way.goOn(visit, FEES, Map.of());
        assertThat(visit.get(RECAP).body())
                .contains("Il manque votre numéro CVEC", "Saisir mon numéro CVEC", "Mon attestation est en cours")
                .doesNotContain("Terminer l'inscription administrative");
        var field = requireNonNull(Way.goOn(visit, RECAP, Map.of()).location());
        assertThat(field).isEqualTo(PERSONAL + "?retour=recapitulatif#cvec");
        assertThat(visit.get("/demandes").body()).doesNotContain("CVEC à ne pas payer");
        var path = PERSONAL + "?retour=recapitulatif";
        assertThat(Way.goOn(visit, path, Map.of("cvec", student.cvec())).location())
                .isEqualTo(RECAP);
        assertThat(Way.goOn(visit, RECAP, Map.of()).location()).isEqualTo(END);
        assertThat(checks(student)).isEmpty();
    }

    @Test
    void aLetterForADigitIsAskedBackAndOnePressAcceptsIt() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var typed = student.cvec().replaceFirst("12$", "l2");
        var asked = Way.goOn(visit, PERSONAL, Map.of("cvec", typed));
        assertThat(asked.body()).contains("Vouliez-vous dire MTP", typed).doesNotContain("CVEC_REFUSED");
        var fields = Form.fields(asked);
        fields.put("cvecMeant", asked.body().replaceAll("(?s).*name=\"cvecMeant\" value=\"([A-Z0-9]+)\".*", "$1"));
        assertThat(Way.send(visit, asked, fields).location()).isEqualTo(ANNUAL);
        assertThat(visit.get(PERSONAL).body()).contains("-12\"");
    }

    @Test
    void anotherReasonIsAskedForAndKept() {
        var visit = until(PERSONAL, cast.complete());
        var other = Way.goOn(visit, PERSONAL, Map.of("cvec", "", "cvecAbsence", "OTHER", "cvecReason", " "));
        assertThat(other.body()).contains("Dites pourquoi vous n'avez pas à payer la CVEC.");
        Way.goOn(visit, PERSONAL, Map.of("cvec", "", "cvecAbsence", "OTHER", "cvecReason", "Déjà agent public"));
        assertThat(visit.get(PERSONAL).body()).contains("value=\"Déjà agent public\"");
    }

    @Test
    void whoFinishesSecondWithANumberIsNotStoppedAndLearnsNotWhoseItIs() {
        var first = cast.complete();
        until(END, first);
        var second = cast.complete();
        var visit = until(PERSONAL, second);
        Way.goOn(visit, PERSONAL, Map.of("cvec", first.cvec()));
        rest(visit);
        assertThat(visit.get(END).body())
                .contains("Votre numéro CVEC est déjà celui d'une autre inscription", "href=\"/demandes\"")
                .doesNotContain(first.number().value());
        var cases = visit.get("/demandes").body();
        assertThat(cases).containsOnlyOnce("Numéro CVEC de deux inscriptions");
        var path = cases.replaceAll("(?s).*href=\"(/demandes/[0-9a-f-]{36})\".*", "$1");
        assertThat(visit.get(path).body())
                .contains("Message automatique", "terminée le")
                .doesNotContain(first.number().value(), first.email());
        assertThat(checks(second)).isEqualTo("CVEC_TAKEN OPEN_CASE");
        assertThat(checks(first)).isEmpty();
    }

    private static void rest(Visit visit) {
        for (var step : List.of(ANNUAL, FEES, RECAP))
            assertThat(Way.goOn(visit, step, Map.of()).status()).isEqualTo(303);
    }

    private String checks(Student student) {
        return sql.sql("select array_to_string(array(select unnest(checks) order by 1), ' ') from enrolment"
                        + " where student_number = ?")
                .param(student.number().value())
                .query(String.class)
                .single();
    }
}
