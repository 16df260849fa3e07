package fr.rentree.enrolment;

import static fr.rentree.enrolment.Found.valid;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_NIMES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.SampleStudent;
import fr.rentree.web.Languages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecapTest {

    /** Two programmes of one name are still two. */
    @ParameterizedTest(name = "two programmes: {0}")
    @ValueSource(booleans = {false, true})
    void anAnswerNamesItsProgrammeWhereThereAreSeveral(boolean two) {
        var ways = Ways.of(SampleStudent.returning()).started(NURSING_2, "10");
        var all = two ? ways.started(NURSING_NIMES, "10") : ways;
        var both = valid(Posted.annual(Ways.usual().started(NURSING_NIMES, "10").way())
                .checkedAnnual(Ways.usual().started(NURSING_NIMES, "10").way()));
        var lines = Recap.of(both, all.way(), new Languages().french()).stream()
                .map(Recap.Line::label)
                .filter(it -> it.startsWith("Statut"))
                .toList();
        assertThat(lines)
                .isEqualTo(
                        two
                                ? List.of(
                                        "Statut (Diplôme d'État d'infirmier, 2e année, IFSI de Montpellier)",
                                        "Statut (Diplôme d'État d'infirmier, 2e année, IFSI de Nîmes)")
                                : List.of("Statut"));
    }
}
