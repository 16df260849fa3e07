package fr.rentree.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.desk.Case.Author;
import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.InstituteDeparture;
import fr.rentree.enrolment.Step;
import fr.rentree.institute.Institute;
import fr.rentree.shared.Uai;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** « Non » to « Maintenez-vous votre inscription à l'IFSI de … ? » « explains and opens a case » (product 3.5). */
class DepartureCasesTest extends DeskStory {

    @Autowired
    Cases cases;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whoLeavesAnInstituteHasItsCaseInTheOwnWordsAndInFrench() {
        var student = student();
        var journey = dossiers.way(student);
        var institute = journey.programmes().institute().orElseThrow();
        for (int i = 0; i < 2; i++) publish(new InstituteDeparture(journey, institute, Locale.ENGLISH));
        var found = cases.of(student);
        assertThat(found).as("an answer is one case").hasSize(1);
        assertThat(found.getFirst().type()).isEqualTo(CaseType.MAINTAIN_NO);
        assertThat(found.getFirst().messages()).singleElement().satisfies(it -> {
            assertThat(it.author()).isEqualTo(Author.STUDENT);
            assertThat(it.text().lines()).hasSize(2).first().asString().startsWith("I answered “No”");
        });
        assertThat(dossiers.way(student).dossier().notes())
                .singleElement()
                .extracting(CaseNote::type, CaseNote::step, CaseNote::open)
                .containsExactly("MAINTAIN_NO", Step.ANNUAL, true);
        assertThat(heard.of(student)).hasSize(1);
    }

    @Test
    void theCaseIsTheInstitutesThatIsLeftWhereThereAreTwo() {
        var student = student();
        var other = new Institute(
                "IFSI-NIM", new Uai("0309902A"), "IFSI de Nîmes", "IFSI de Nîmes", "030", "ifsi@nim.example", "04");
        publish(new InstituteDeparture(dossiers.way(student), other, Locale.FRENCH));
        assertThat(cases.of(student).getFirst().institute()).isEqualTo("IFSI-NIM");
        assertThat(cases.of(student).getFirst().messages().getFirst().text()).contains("l'IFSI de Nîmes");
    }

    private void publish(InstituteDeparture event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }
}
