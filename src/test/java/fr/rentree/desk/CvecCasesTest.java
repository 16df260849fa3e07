package fr.rentree.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.rentree.cvec.CvecAbsence;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.desk.Case.Author;
import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.CvecDisclaimed;
import fr.rentree.enrolment.CvecTaken;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class CvecCasesTest extends DeskStory {

    private static final Instant SINCE = Instant.parse("2026-11-12T09:03:00Z");

    @Autowired
    Cases cases;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoOwesNoCvecAsksTheInstituteInTheWordsThatWereTicked() {
        var student = student();
        publish(new CvecDisclaimed(dossiers.way(student), CvecAbsence.FUNDED, null, Locale.FRENCH));
        var found = only(student);
        assertThat(found.type()).isEqualTo(CaseType.CVEC_NOT_OWED);
        assertThat(found.institute()).isEqualTo("IFSI-MTP");
        assertThat(found.context().offers())
                .extracting(StudentContext.Offered::regime)
                .containsExactly("10");
        assertThat(found.messages()).singleElement().satisfies(it -> {
            assertThat(it.author()).isEqualTo(Author.STUDENT);
            assertThat(it.text())
                    .isEqualTo("Je n'ai pas à payer la CVEC\u00a0: mon employeur ou un organisme finance ma formation");
        });
        assertThat(dossiers.way(student).dossier().notes())
                .singleElement()
                .extracting(CaseNote::type, CaseNote::step, CaseNote::open)
                .containsExactly("CVEC_NOT_OWED", Step.PERSONAL, true);
        assertThat(heard.of(student)).hasSize(1);
    }

    @Test
    void whoReadsEnglishIsAnsweredByWhoReadsFrench() {
        var student = student();
        publish(new CvecDisclaimed(dossiers.way(student), CvecAbsence.OTHER, "Civil servant", Locale.ENGLISH));
        assertThat(only(student).messages().getFirst().text().lines())
                .containsExactly(
                        "I do not have to pay the CVEC for another reason: Civil servant",
                        "Je n'ai pas à payer la CVEC pour une autre raison\u00a0: Civil servant");
    }

    @Test
    void theSameWordsAreOneCaseAndOthersAreAnother() {
        var student = student();
        publish(new CvecDisclaimed(dossiers.way(student), CvecAbsence.FUNDED, null, Locale.FRENCH));
        publish(new CvecDisclaimed(dossiers.way(student), CvecAbsence.FUNDED, null, Locale.ENGLISH));
        assertThat(cases.of(student)).hasSize(1);
        publish(new CvecDisclaimed(dossiers.way(student), CvecAbsence.EXCHANGE, null, Locale.FRENCH));
        assertThat(cases.of(student)).hasSize(2);
    }

    @Test
    void whoFinishesSecondGetsACaseWithBothFactsThatNobodyWrote() {
        var student = student();
        publish(new CvecTaken(dossiers.way(student), new CvecNumber("MTP6XYZXYZ12"), SINCE, Locale.FRENCH));
        var found = only(student);
        assertThat(found.type()).isEqualTo(CaseType.CVEC_TAKEN);
        assertThat(found.messages()).singleElement().satisfies(it -> {
            assertThat(it.author()).isEqualTo(Author.SYSTEM);
            assertThat(it.text())
                    .startsWith("Le numéro CVEC MTP6-XYZXYZ-12 est déjà celui d'une autre inscription, terminée le 12"
                            + " novembre 2026 à 10");
        });
    }

    @Test
    void itOpensWithWhatMakesItNecessaryOrNotAtAll() {
        var student = student();
        var event = new CvecDisclaimed(dossiers.way(student), CvecAbsence.FUNDED, null, Locale.FRENCH);
        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event);
            status.setRollbackOnly();
        });
        assertThat(cases.of(student)).isEmpty();
        assertThat(dossiers.way(student).dossier().notes()).isEmpty();
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private Case only(StudentNumber student) {
        assertThat(cases.of(student)).hasSize(1);
        return cases.of(student).getFirst();
    }
}
