package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
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
        assertThat(way(student).current()).isEqualTo(Step.INFORMATION);
        assertThat(statements.all()).hasSize(1);

        isOneStatement(way(student), dossiers::begin);
        isOneStatement(way(student), way -> dossiers.choose(way, keys(NURSING_2)));
        isOneStatement(
                way(student),
                way -> answer(
                        way,
                        valid(Posted.personal(way).field("cvec", freshNumber()).checkedPersonal(way))));
        isOneStatement(
                way(student),
                way -> dossiers.answer(way, valid(Posted.annual(way).checkedAnnual(way)), java.util.Locale.FRENCH));
        isOneStatement(way(student), dossiers::acknowledgeFees);
        isOneStatement(way(student), way -> dossiers.finish(way, Locale.FRENCH));
        isOneStatement(way(student), dossiers::reopen);
    }

    private void isOneStatement(Way way, Consumer<Way> verb) {
        statements.clear();
        verb.accept(way);
        assertThat(statements.all()).hasSize(1);
    }
}
