package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.IFSI_NIM;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static fr.rentree.support.SampleCampaign.NURSING_NIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.Worklist.Filter;
import fr.rentree.session.Role;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.NameQuery;
import fr.rentree.student.StudentRecords;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.StatementCount.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** « Filter, search (accent-insensitive, by name, number, INE), page; works with 200,000 students ». */
class WorklistStoryTest extends Story {

    private static final Filter NIMES = new Filter(null, false, IFSI_NIM.code(), null);

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aPageIsOneStatementWithTheNewestChangeFirst() {
        var first = finished(NURSING_NIMES);
        clock.set(SampleCampaign.NOW.plusSeconds(60));
        var second = finished(NURSING_NIMES);
        worklist.list(NIMES, 1, REGISTRY);
        statements.clear();
        var sheet = worklist.list(NIMES, 1, REGISTRY);
        assertThat(statements.all()).hasSize(1);
        assertThat(numbers(sheet.lines())).containsSubsequence(second, first);
        assertThat(sheet.counts().of(NIMES)).isEqualTo(sheet.lines().size());
        assertThat(worklist.list(NIMES, 2, REGISTRY).lines()).isEmpty();
        assertThat(worklist.list(NIMES, 2, REGISTRY).counts()).isEqualTo(sheet.counts());
    }

    @Test
    void eachStateIsListedAndCounted() {
        var before = worklist.list(NIMES, 1, REGISTRY).counts();
        var offered = student(NURSING_NIMES);
        var started = student(NURSING_NIMES);
        begin(started);
        var toCheck = finished(NURSING_NIMES);
        sql.sql("update enrolment set checks = '{OPEN_CASE}' where student_number = ?")
                .param(toCheck.value())
                .update();
        var validated = finished(NURSING_NIMES);
        validate(validated);
        var after = worklist.list(NIMES, 1, REGISTRY).counts();
        assertThat(after)
                .isEqualTo(new Worklist.Counts(
                        before.offered() + 1,
                        before.started() + 1,
                        before.finished() + 1,
                        before.toCheck() + 1,
                        before.validated() + 1,
                        before.cancelled()));
        assertThat(in(new Filter(State.OFFERED, false, IFSI_NIM.code(), null)))
                .contains(offered)
                .doesNotContain(started, toCheck, validated);
        assertThat(in(new Filter(State.STARTED, false, IFSI_NIM.code(), null)))
                .contains(started)
                .doesNotContain(offered, toCheck, validated);
        assertThat(in(new Filter(null, true, IFSI_NIM.code(), null)))
                .contains(toCheck)
                .doesNotContain(validated);
        assertThat(in(new Filter(State.VALIDATED, false, null, NURSING_NIMES.key())))
                .contains(validated)
                .doesNotContain(toCheck);
        assertThat(in(new Filter(null, false, "", null))).doesNotContain(validated);
    }

    @Test
    void aSecretarySeesTheOwnInstituteWhateverIsAskedFor() {
        var own = finished(NURSING_NIMES);
        var other = finished(NURSING_2);
        assertThat(numbers(worklist.list(Filter.NONE, 1, OTHER_SECRETARY).lines()))
                .contains(own)
                .doesNotContain(other);
        var foreign = new Filter(null, false, null, NURSING_2.key());
        assertThat(worklist.list(foreign, 1, OTHER_SECRETARY).lines()).isEmpty();
        assertThat(worklist.list(foreign, 1, OTHER_SECRETARY).counts().of(Filter.NONE))
                .isZero();
        assertThat(worklist.search(other.value(), OTHER_SECRETARY)).isEmpty();
        assertThat(worklist.programmes(OTHER_SECRETARY)).containsExactly(NURSING_NIMES);
        var id = seen(other).id();
        assertThat(worklist.among(List.of(id), OTHER_SECRETARY)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> worklist.find(id, OTHER_SECRETARY));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> worklist.offered(other, NURSING_2.key(), OTHER_SECRETARY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> worklist.find(id, staff(Role.SECRETARY)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> worklist.list(Filter.NONE, 1, staff(Role.ADMIN)).lines());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Œuvrard-N'Guyễn",
                "oeuvrard nguyen",
                "oeuvrardnguyen",
                "  N'GUYEN   œUVRARD ",
                "oeuv",
                "elodie oeuvrard",
                "ÉLODIE œuvrard"
            })
    void namesAreFoundHoweverTheyAreTyped(String typed) {
        var student = named("Œuvrard-N'Guyễn", "Élodie", NURSING_2);
        assertThat(numbers(worklist.search(typed, REGISTRY))).contains(student);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Yilmaz,Yılmaz,Işıl",
                "Isil,Yılmaz,Işıl",
                "Dordevic,Ðorđević,Þóra",
                "Thora,Ðorđević,Þóra",
                "Haddad,Ħaddad,Əliya",
                "eliya,Ħaddad,Əliya",
                "NGuessan,N'Guessan,Awa",
                "Benali,Ben Ali,Rim",
                "Ben Ali,Benali,Rim",
                "McCarthy,Mc Carthy,Anne-Lise",
                "Annelise,Mc Carthy,Anne-Lise",
                "Jeanpierre,Legoff,Jean Pierre",
                "Le Goff,Legoff,Jean Pierre",
                "Deoliveira,Silva de Oliveira,Ana",
                "oconnor,O'Connor,Zoé",
                "LUKASIEWICZ ana,Łukasiewicz,Ana",
                "Elhadj,El Hadj,Awa"
            })
    void lettersOfEveryCountryAndParticlesInOneWordOrTwoAreFound(String typed, String family, String first) {
        var student = named(family, first, NURSING_2);
        assertThat(numbers(worklist.search(typed, REGISTRY))).contains(student);
        var query = NameQuery.of(typed);
        assertThat(sql.sql("select " + StudentRecords.named("s", "query") + " from student s where number = :number")
                        .param("query", query.beginning())
                        .param("number", student.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"O,O,Cyr", "É,É,Zoé", "y,Ahn,Y"})
    void exactNamesComeFirstOfMoreThanAPage(String typed, String family, String first) {
        for (int i = 0; i <= Worklist.PAGE; i++) named("Aa", typed + "lga", NURSING_2);
        var student = named(family, first, NURSING_2);
        var found = worklist.search(typed, REGISTRY);
        assertThat(found).hasSize(Worklist.PAGE + 1);
        assertThat(numbers(found)).startsWith(student);
    }

    @Test
    void addressesReferencesAndPartsOfANumberFindToo() {
        var student = finished(NURSING_2);
        var homonym = named("Duranton", "Zoé", NURSING_2);
        sql.sql("update student set family_name = 'Duranton', backup_email = 'Zoe@Home.example' where number = ?")
                .param(student.value())
                .update();
        var one = worklist.search(student.value(), REGISTRY).getFirst();
        assertThat(numbers(worklist.search(one.student().email().toUpperCase(java.util.Locale.ROOT), REGISTRY)))
                .containsExactly(student);
        assertThat(numbers(worklist.search(" zoe@home.example ", REGISTRY))).containsExactly(student);
        assertThat(numbers(worklist.search(String.valueOf(one.reference()), REGISTRY)))
                .containsExactly(student);
        var part = student.value().substring(3);
        assertThat(numbers(worklist.search(part, REGISTRY))).contains(student);
        assertThat(numbers(worklist.search("duranton", REGISTRY))).contains(student, homonym);
        assertThat(numbers(worklist.search("duranton " + part, REGISTRY)))
                .contains(student)
                .doesNotContain(homonym);
        assertThat(numbers(worklist.search(student.value() + " DURANTON", REGISTRY)))
                .containsExactly(student);
    }

    @Test
    void whatIsOnlyOfferedIsFoundTooByNumberAndIne() {
        var student = student(NURSING_2, HEALTH_LICENCE);
        var spaced = student.value().substring(0, 4) + " " + student.value().substring(4);
        assertThat(worklist.search(spaced, REGISTRY))
                .extracting(WorklistItem::programme)
                .containsExactly(NURSING_2.key(), HEALTH_LICENCE.key());
        var ine =
                worklist.search(student.value(), REGISTRY).getFirst().student().ine();
        if (ine == null) {
            sql.sql("update student set ine = '1234567890W' where number = ?")
                    .param(student.value())
                    .update();
            ine = "1234567890W";
        }
        assertThat(numbers(worklist.search(ine.toLowerCase(java.util.Locale.ROOT), REGISTRY)))
                .containsOnly(student);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "' or 1=1 --",
                "%",
                "a:*",
                "!!",
                "(&|)",
                "\\",
                "\u0000\u0000",
                "\ud800",
                "<script>alert(1)</script>",
                "李",
                "🎓",
                "99999999",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void whateverIsTypedFindsNobodyElseAndBreaksNothing(String hostile) {
        var student = named("Trạng", "Zoé", NURSING_3);
        assertThat(numbers(worklist.search(hostile, REGISTRY))).doesNotContain(student);
    }

    @Test
    void everyListFindsAnIndex() {
        var student = finished(NURSING_2);
        var id = seen(student).id();
        transaction.executeWithoutResult(_ -> {
            sql.sql("set local enable_seqscan = off").update();
            var before = scans();
            for (var staff : List.of(REGISTRY, SECRETARY)) {
                worklist.list(Filter.NONE, 1, staff);
                for (var state : State.values()) worklist.list(new Filter(state, false, null, null), 1, staff);
                worklist.list(new Filter(null, true, null, null), 1, staff);
                worklist.list(new Filter(State.FINISHED, false, "IFSI-MTP", NURSING_2.key()), 1, staff);
                worklist.search("oeuvrard", staff);
                worklist.search("Le Goff Jean-Pierre", staff);
                worklist.search("li.ngo@etu.univ.example", staff);
                worklist.search(student.value(), staff);
                worklist.search("1234567890W", staff);
                worklist.find(id, staff);
                worklist.offered(student, NURSING_2.key(), staff);
            }
            assertThat(scans().entrySet())
                    .filteredOn(it ->
                            List.of("student", "offer", "enrolment", "dossier").contains(it.getKey()))
                    .isSubsetOf(before.entrySet());
        });
    }

    /** How often each table was read whole in this transaction. */
    private Map<String, Long> scans() {
        return sql.sql("select relname, seq_scan from pg_stat_xact_user_tables where seq_scan > 0")
                .query(rs -> {
                    var scans = new HashMap<String, Long>();
                    while (rs.next()) scans.put(rs.getString(1), rs.getLong(2));
                    return scans;
                });
    }

    private StudentNumber named(String family, String first, fr.rentree.campaign.Programme... programmes) {
        var student = student(programmes);
        sql.sql("update student set family_name = ?, first_name1 = ? where number = ?")
                .params(family, first, student.value())
                .update();
        return student;
    }

    private List<StudentNumber> in(Filter filter) {
        return numbers(worklist.list(filter, 1, REGISTRY).lines());
    }

    private static List<StudentNumber> numbers(List<WorklistItem> lines) {
        return lines.stream().map(it -> it.student().number()).toList();
    }
}
