package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.StatementCount.Statements;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** « One read and one write a request. » */
class StatementCountStoryTest extends Story {

    @Autowired
    Statements statements;

    @Test
    void aWayIsOneReadAndEveryVerbOneWrite() {
        var student = student(NURSING_2);
        way(student); // whatever is served from memory is there
        statements.clear();
        assertThat(way(student).progress().current()).isEqualTo(Step.INFORMATION);
        assertThat(statements.all()).hasSize(1);

        isOneStatement(way(student), dossiers::begin);
        isOneStatement(way(student), journey -> dossiers.choose(journey, keys(NURSING_2)));
        isOneStatement(
                way(student),
                journey -> answer(
                        journey,
                        Posted.personal(journey).field("cvec", freshNumber()).personalForm()));
        isOneStatement(
                way(student), journey -> answer(journey, Posted.annual(journey).annualForm()));
        isOneStatement(way(student), dossiers::acknowledgeFees);
        isOneStatement(way(student), journey -> dossiers.finish(journey, Locale.FRENCH));
        isOneStatement(way(student), dossiers::reopen);
    }

    private void isOneStatement(Journey journey, Consumer<Journey> verb) {
        statements.clear();
        verb.accept(journey);
        assertThat(statements.all()).hasSize(1);
    }
}
