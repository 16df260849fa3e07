package fr.rentree.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.student.StudentRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rehearsal idea of product section 8: all rules over all students of the sample campaign, with last year's data and a
 * good CVEC number. Whoever is stopped is stopped by something that the record really lacks.
 */
class RehearsalTest {

    @Test
    void everybodyWithACompleteRecordIsLetThrough() throws IOException {
        var stopped = new TreeMap<String, Integer>();
        int students = 0;
        int through = 0;
        for (var ways : SamplePackage.ways()) {
            var journey = ways.way();
            var record = journey.dossier().student();
            var wrong = blocked(journey);
            students++;
            if (wrong.isEmpty()) through++;
            for (var field : wrong) stopped.merge(field, 1, Integer::sum);
            assertThat(wrong).as("what stops %s", record.number()).containsExactlyInAnyOrderElementsOf(lacking(record));
        }
        assertThat(students).isEqualTo(2_400);
        assertThat(through).isGreaterThan(1_000);
        assertThat(stopped.keySet()).containsExactlyInAnyOrder("annualSame", "phone", "workShare");
    }

    /** What the records of the sample lack, by the product's own rules. */
    private static List<String> lacking(StudentRecord record) {
        var lacking = new ArrayList<String>();
        if (record.phone() == null) lacking.add("phone");
        if (!"4".equals(record.accommodation())) lacking.add("annualSame");
        if ("52".equals(record.occupation())) lacking.add("workShare");
        return lacking;
    }

    private static List<String> blocked(Journey journey) {
        return Stream.of(
                        Found.fields(Posted.personal(journey).checkedPersonal(journey)),
                        Found.fields(Posted.annual(journey).checkedAnnual(journey)))
                .flatMap(List::stream)
                .toList();
    }
}
