package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.Renumbering;
import fr.rentree.shared.Renumberings;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** « A number that changed … is the same person: the record moves » (product 3.8), with all that hangs on it. */
class MovedNumberTest extends Journey {

    /** Why a column with student numbers is moved by no module. */
    private static final Map<String, String> STAYS = Map.of(
            "enrolment.student_number", "follows its dossier",
            "cvec_hold.student_number", "follows its dossier",
            "audit_entry.student_number", "history, sealed by its hash",
            "audit_pending.student_number", "history, on its way");

    @Autowired
    List<Renumbering> modules;

    @Autowired
    Renumberings renumberings;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyColumnWithStudentNumbersIsMovedOrHasAReasonToStay() {
        var thought = new TreeSet<>(STAYS.keySet());
        for (var module : modules)
            for (var column : module.columns())
                assertThat(thought.add(column)).as(column).isTrue();
        thought.remove("student.number");
        assertThat(new TreeSet<>(sql.sql("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema = 'public' and column_name = 'student_number'")
                        .query(String.class)
                        .list()))
                .isEqualTo(thought);
    }

    @Test
    void aStudentFindsEverythingUnderTheNewNumber() {
        var held = HeldStudent.of(this);
        var student = held.student();
        var open = held.visit();
        var end = open.get(END).body();
        var reference = end.replaceAll("(?s).*?(26-[0-9]{4}-[0-9]{6}).*", "$1");
        var attestation = end.replaceAll("(?s).*(/reinscription/attestation/[0-9a-f-]+.pdf).*", "$1");
        var pdf = open.download(attestation);
        var moved = new StudentNumber("9" + student.number().value().substring(1));
        transaction.executeWithoutResult(_ -> renumberings.move(Map.of(student.number(), moved)));

        assertThat(open.get(END).body()).contains(reference);
        assertThat(open.download(attestation)).isEqualTo(pdf);
        assertThat(open.get("/demandes").body()).contains("D-26-");
        var anew = new Visit(port);
        assertThat(anew.submit("/connexion", Map.of("email", student.email(), "password", PASSWORD))
                        .status())
                .isEqualTo(303);
        assertThat(anew.get("/").body()).contains(reference);
        for (var module : modules)
            for (var column : module.columns()) {
                var table = column.substring(0, column.indexOf('.'));
                assertThat(sql.sql("select count(*) from " + table + " where " + column + " = ?")
                                .param(student.number().value())
                                .query(Integer.class)
                                .single())
                        .as(column)
                        .isZero();
            }
    }
}
