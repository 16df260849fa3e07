package fr.rentree.institute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.Uai;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class InstitutesTest {

    private static final Institute MONTPELLIER = institute("IFSI-MTP", "0349901C", "Institut de Montpellier");
    private static final Institute EVREUX = institute("IFSI-EVX", "0309902A", "Évreux");

    @Autowired
    Institutes institutes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void empty() {
        sql.sql("delete from institute").update();
        institutes.load(List.of());
    }

    @Test
    void whatWasLoadedIsFoundAtOnce() {
        assertThat(institutes.find("IFSI-MTP")).isEmpty();
        assertThat(institutes.load(List.of(MONTPELLIER))).isEqualTo(new LoadCounts(1, 0, 0));
        assertThat(institutes.find("IFSI-MTP")).contains(MONTPELLIER);
        assertThat(institutes.find("IFSI-EVX")).isEmpty();
    }

    @Test
    void theSameAgainChangesNothing() {
        institutes.load(List.of(MONTPELLIER, EVREUX));
        assertThat(institutes.load(List.of(MONTPELLIER, EVREUX))).isEqualTo(new LoadCounts(0, 0, 2));
    }

    @Test
    void aKnownCodeIsUpdatedAndOthersStay() {
        institutes.load(List.of(MONTPELLIER, EVREUX));
        var renamed = institute("IFSI-MTP", "0349901C", "Institut Simone-Veil");
        assertThat(institutes.load(List.of(renamed))).isEqualTo(new LoadCounts(0, 1, 0));
        assertThat(institutes.all()).containsExactly(EVREUX, renamed);
    }

    @Test
    void standInTheOrderOfAFrenchDictionary() {
        var foix = institute("IFSI-FOI", "0669904G", "Foix");
        institutes.load(List.of(MONTPELLIER, foix, EVREUX));
        assertThat(institutes.all()).containsExactly(EVREUX, foix, MONTPELLIER);
    }

    @Test
    void aLoadThatIsRolledBackIsNeverSeen() {
        transaction.executeWithoutResult(it -> {
            institutes.load(List.of(MONTPELLIER));
            institutes.find("IFSI-MTP");
            it.setRollbackOnly();
        });
        assertThat(institutes.find("IFSI-MTP")).isEmpty();
    }

    @Test
    void manyLoadsFitInOneTransaction() {
        transaction.executeWithoutResult(it -> {
            institutes.load(List.of(MONTPELLIER));
            institutes.load(List.of(EVREUX));
        });
        assertThat(institutes.all()).containsExactly(EVREUX, MONTPELLIER);
    }

    @Test
    void theDatabaseRefusesWhatIsTooLong() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> institutes.load(List.of(institute("IFSI-MONTPELLIER", "0349901C", "x"))));
    }

    private static Institute institute(String code, String uai, String name) {
        return new Institute(code, new Uai(uai), name, "IFSI d'ici", "034", "scolarite@ifsi.example", "04 67 00 00 10");
    }
}
