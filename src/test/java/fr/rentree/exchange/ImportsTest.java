package fr.rentree.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import fr.rentree.account.Accounts;
import fr.rentree.campaign.Offers;
import fr.rentree.session.Role;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.PublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Product section 9: dry run, then apply, all or nothing, repeatable. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "rentree.demo-campaign=false")
class ImportsTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final Imports.Mode APPLY = new Imports.Mode(null, false, null, null);
    private static final String WAITING = "pg_locks where locktype = 'advisory' and not granted"
            + " and database = (select oid from pg_database where datname = current_database())";

    @Autowired
    Imports imports;

    @Autowired
    Students students;

    @Autowired
    Offers offers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    @Test
    @Transactional
    void loadsTheSampleCampaignAndTheSecondTimeChangesNothing() {
        var first = imports.apply(Trial.SAMPLE, null, ImportProgress.SILENT);
        assertThat(first.applied()).isTrue();
        assertThat(first.year()).isEqualTo(YEAR);
        assertThat(first.institutes()).isEqualTo(new LoadCounts(8, 0, 0));
        assertThat(first.programmes()).isEqualTo(new LoadCounts(18, 0, 0));
        assertThat(first.students()).isEqualTo(new LoadCounts(2400, 0, 0));
        assertThat(first.offers()).isEqualTo(new LoadCounts(2418, 0, 0));

        var again = imports.apply(Trial.SAMPLE, null, ImportProgress.SILENT);
        assertThat(again.nothingNew()).isTrue();
        assertThat(again.students()).isEqualTo(new LoadCounts(0, 0, 2400));
        assertThat(count("account where role = 'STUDENT'")).isEqualTo(2400);
    }

    @Test
    @Transactional
    void updatesWhatChanged() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var changed = new Trial()
                .value(PackageFile.STUDENTS, 2, "nom_usage", "d'Île")
                .value(PackageFile.OFFERS, 3, "motif", "ADM");
        var outcome = imports.apply(write(changed), null, ImportProgress.SILENT);
        assertThat(outcome.students()).isEqualTo(new LoadCounts(0, 1, 2));
        assertThat(outcome.offers()).isEqualTo(new LoadCounts(0, 1, 2));
        assertThat(students.find(new StudentNumber("22400000")))
                .get()
                .extracting(StudentRecord::displayName)
                .isEqualTo("Françoise d'Île");
    }

    @Test
    @Transactional
    void changesOnlyTheColumnsThatAFileHas() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var before = students.find(new StudentNumber("22400001")).orElseThrow();
        var outcome = apply("etudiants.csv", "numero_etudiant;telephone;nom_usage\n22400001;06 12 34 56 78;\n");
        assertThat(outcome.students()).isEqualTo(new LoadCounts(0, 1, 0));
        assertThat(outcome.faults())
                .singleElement()
                .satisfies(it -> assertThat(it.message()).startsWith("Colonnes absentes"));
        assertThat(students.find(new StudentNumber("22400001"))).get().satisfies(after -> {
            assertThat(after.phone()).isEqualTo("06 12 34 56 78");
            assertThat(after.usedName()).isNull();
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("phone", "usedName")
                    .isEqualTo(before);
        });
    }

    @Test
    @Transactional
    void changesOnlyTheColumnsThatAFileOfAnyKindHas() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var changed = List.of(
                apply("instituts.csv", "code;telephone\nIFSI-MTP;04 67 99 99 99\n")
                        .institutes(),
                apply("instituts.csv", "code;fermeture\nIFSI-MEN;28/02/2027\n").windows(),
                apply("formations.csv", "code_etape;version;libelle\nPASS2;210;Licence\n")
                        .programmes(),
                apply("autorisations.csv", "numero_etudiant;code_etape;version;motif\n22400001;IN2MTP;181;ADM\n")
                        .offers());
        assertThat(changed).containsOnly(new LoadCounts(0, 1, 0));
        assertThat(count("institute where code = 'IFSI-MTP' and uai = '0349901C'"))
                .isOne();
        assertThat(count("opening_window where opens = '2026-09-01 08:00 Europe/Paris'"
                        + " and closes = '2027-03-01 00:00 Europe/Paris'"))
                .isOne();
        assertThat(count("programme where label = 'Licence' and fee_profile = 'NO' and gap_year and exchange"))
                .isOne();
        assertThat(count("offer where reason = 'ADM' and regime = '10' and status = '03'"))
                .isOne();
    }

    @Test
    @Transactional
    void changesNothingByAFileThatHoldsOnlyKeys() throws IOException {
        imports.apply(Trial.SAMPLE, null, ImportProgress.SILENT);
        for (var kind : PackageFile.values()) {
            int keys = (int) kind.columns().stream()
                    .filter(it -> it.kind() == FileColumn.Kind.KEY)
                    .count();
            var lines = Files.readAllLines(Trial.SAMPLE.resolve(kind.baseName() + ".csv")).stream()
                    .map(line -> String.join(";", List.of(line.split(";")).subList(0, keys)))
                    .toList();
            var outcome = apply(kind.baseName() + ".csv", String.join("\n", lines));
            assertThat(outcome.faults()).as(kind.baseName()).hasSize(1);
            assertThat(outcome.all()).as(kind.baseName()).isEqualTo(new LoadCounts(0, 0, lines.size() - 1));
            assertThat(outcome.nothingNew()).as(kind.baseName()).isTrue();
        }
    }

    @Test
    @Transactional
    void asksOnlyTheNewLinesOfAFileForTheColumnsThatItLacks() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var outcome = apply("etudiants.csv", "numero_etudiant;telephone\n22400001;0612345678\n22400009;0612345679\n");
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.faults()).last().satisfies(it -> {
            assertThat(it.line()).isEqualTo(3);
            assertThat(it.message()).contains("nouvelle", "nom_famille", "courriel");
        });
    }

    @Test
    @Transactional
    void keepsWhatIsLoadedWhereTheNewValueCannotBeRead() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var broken = new Trial()
                .value(PackageFile.STUDENTS, 2, "telephone", "Non communiqué")
                .value(PackageFile.STUDENTS, 2, "code_postal", "3400A")
                .value(PackageFile.STUDENTS, 2, "bourse", "OUI");
        var outcome = imports.apply(write(broken), null, ImportProgress.SILENT);
        assertThat(outcome.warnings()).isEqualTo(3);
        assertThat(outcome.nothingNew()).isTrue();
    }

    @Test
    @Transactional
    void keepsWhatIsLoadedWhereAWorkbookWasNeverCalculated() {
        var cases = Path.of("src/test/resources/cases");
        imports.apply(cases.resolve("rc-08a-known-before"), null, ImportProgress.SILENT);
        var later = imports.apply(cases.resolve("rc-08b-formulas-without-value"), null, ImportProgress.SILENT);
        assertThat(later.refused()).isTrue();
        assertThat(students.find(new StudentNumber("22970801"))).get().satisfies(it -> {
            assertThat(it.ine()).isEqualTo("0922970801G");
            assertThat(it.phone()).isEqualTo("0612345678");
            assertThat(it.backupEmail()).isEqualTo("zoe@mail.example");
        });
    }

    @Test
    @Transactional
    void movesAStudentWhoseNumberHasChangedAndSaysSo(PublishedEvents events) {
        var cases = Path.of("src/test/resources/cases");
        imports.apply(cases.resolve("rc-21a-number-before"), null, ImportProgress.SILENT);
        var account = accounts.find("rc21.01@etu.univ.example").orElseThrow();
        var mode = new Imports.Mode(null, false, null, "import (dupont)");
        var moved = imports.run(cases.resolve("rc-21b-number-after"), mode, ImportProgress.SILENT, Imports.NOBODY);
        assertThat(moved.applied()).isTrue();
        assertThat(moved.all()).isEqualTo(new LoadCounts(0, 0, 4));
        assertThat(moved.faults()).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo("etudiants.csv, ligne 2, colonne « numero_etudiant »");
            assertThat(it.message()).contains("22972101", "sous le numéro 22972199");
        });
        assertThat(students.find(new StudentNumber("22972101"))).isEmpty();
        assertThat(offers.of(new StudentNumber("22972199"), YEAR)).hasSize(1);
        assertThat(count("account where student_number = '22972199' and id = '" + account + "'"))
                .isOne();
        assertThat(events.ofType(AuditEvent.Many.class))
                .singleElement()
                .satisfies(many -> assertThat(many.all()).singleElement().satisfies(it -> {
                    assertThat(it.action()).isEqualTo(AuditEvent.NUMBER_CHANGED);
                    assertThat(it.student()).isEqualTo(new StudentNumber("22972199"));
                    assertThat(it.subject()).isEqualTo("22972101");
                }));
        assertThat(imports.apply(cases.resolve("rc-21b-number-after"), null, ImportProgress.SILENT)
                        .nothingNew())
                .isTrue();
    }

    @Test
    @Transactional
    void movesAStudentWithoutIneByBirthDateNamesAndAddress() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var outcome = imports.apply(
                write(renumbered(4).value(PackageFile.STUDENTS, 4, "nom_famille", "OEUVRARD")),
                null,
                ImportProgress.SILENT);
        assertThat(outcome.applied()).isTrue();
        assertThat(students.find(new StudentNumber("22400002"))).isEmpty();
        assertThat(students.find(new StudentNumber("22400009"))).isPresent();
    }

    @Test
    @Transactional
    void leavesAlonePeopleWhoOnlyLookAlike() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var twin = renumbered(2).value(PackageFile.STUDENTS, 2, "ine", "");
        for (var other : List.of(
                renumbered(4).value(PackageFile.STUDENTS, 4, "date_naissance", "22/08/2004"),
                renumbered(4).value(PackageFile.STUDENTS, 4, "prenom", "Anaïs"),
                renumbered(3).value(PackageFile.STUDENTS, 3, "ine", "9701866902C"))) {
            var outcome = imports.apply(write(other), null, ImportProgress.SILENT);
            assertThat(outcome.refused()).isTrue();
            assertThat(outcome.faults()).last().satisfies(it -> {
                assertThat(it.message()).contains("déjà chargé, qui peut s'inscrire cette année");
                assertThat(it.remedy()).contains("ajoutez à etudiants la ligne de l'étudiant");
            });
        }
        assertThat(imports.apply(write(twin), null, ImportProgress.SILENT).applied())
                .isTrue();
        assertThat(count("student")).isEqualTo(3);
    }

    @Test
    @Transactional
    void movesNobodyOntoAStudentWhoIsThereAlready() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var outcome = apply("etudiants.csv", "numero_etudiant;ine\n22400002;9701866901B\n");
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.faults())
                .last()
                .satisfies(it -> assertThat(it.message()).contains("déjà celui de l'étudiant 22400000"));
    }

    @Test
    @Transactional
    void givesAnAddressOnOnceItsFormerOwnerMayNoLongerEnrol() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        sql.sql("delete from offer where student_number = '22400001'").update();
        var account = accounts.find("m.oconnor@etu.univ.example").orElseThrow();
        var outcome = imports.apply(
                write(renumbered(3)
                        .value(PackageFile.STUDENTS, 3, "ine", "")
                        .value(PackageFile.STUDENTS, 3, "nom_famille", "Moreau")),
                null,
                ImportProgress.SILENT);
        assertThat(outcome.applied()).isTrue();
        assertThat(outcome.faults())
                .last()
                .satisfies(it -> assertThat(it.message()).contains("était celui de l'étudiant 22400001"));
        assertThat(students.find(new StudentNumber("22400001")))
                .get()
                .extracting(StudentRecord::email)
                .isEqualTo("22400001@closed.invalid");
        assertThat(accounts.find("m.oconnor@etu.univ.example")).get().isNotEqualTo(account);
        assertThat(count("account where id = '" + account + "' and student_number = '22400001'"))
                .isOne();
    }

    /** The package with another number for the student of this line, and with it in the offers. */
    private static Trial renumbered(int line) {
        return new Trial()
                .value(PackageFile.STUDENTS, line, "numero_etudiant", "22400009")
                .value(PackageFile.OFFERS, line, "numero_etudiant", "22400009");
    }

    private ImportOutcome apply(String name, String content) throws IOException {
        var file = Files.createDirectories(folder.resolve("partial")).resolve(name);
        return imports.apply(Files.writeString(file, content), null, ImportProgress.SILENT);
    }

    @Test
    @Transactional
    void keepsEveryNameAsItIsWritten() throws IOException {
        imports.apply(
                write(new Trial().value(PackageFile.STUDENTS, 2, "prenom2", "\"\"\"Y\"\"\"")),
                null,
                ImportProgress.SILENT);
        assertThat(students.find(new StudentNumber("22400000")))
                .get()
                .satisfies(it -> assertThat(it.firstNames()).containsExactly("Françoise", "\"Y\""));
        assertThat(students.find(new StudentNumber("22400001"))).get().satisfies(it -> {
            assertThat(it.familyName()).isEqualTo("O'Connor");
            assertThat(it.usedName()).isEqualTo("de La Tour d'Auvergne");
        });
        assertThat(students.find(new StudentNumber("22400002"))).get().satisfies(it -> {
            assertThat(it.familyName()).isEqualTo("Œuvrard");
            assertThat(it.firstNames()).containsExactly("Nguyễn");
        });
    }

    @Test
    void leavesNoTraceOfADryRun() {
        var outcome = imports.rehearse(Trial.SAMPLE, null, ImportProgress.SILENT);
        assertThat(outcome.refused()).isFalse();
        assertThat(outcome.applied()).isFalse();
        assertThat(outcome.students()).isEqualTo(new LoadCounts(2400, 0, 0));
        assertNothingIsThere();
    }

    @Test
    void importsNothingWhereOneLineIsBroken() throws IOException {
        var outcome = imports.apply(
                write(new Trial().value(PackageFile.OFFERS, 4, "regime", "99")), null, ImportProgress.SILENT);
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.faults())
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault.place()).isEqualTo("autorisations.csv, ligne 4, colonne « regime »"));
        assertNothingIsThere();
    }

    @Test
    @Transactional
    void importsEachFileForItselfOnceTheRestIsThere() throws IOException {
        var all = write(new Trial());
        for (var kind : PackageFile.values()) {
            var outcome = imports.apply(all.resolve(kind.baseName() + ".csv"), YEAR, ImportProgress.SILENT);
            assertThat(outcome.faults()).as(kind.baseName()).isEmpty();
        }
        assertThat(offers.of(new StudentNumber("22400001"), YEAR)).hasSize(1);
    }

    @Test
    @Transactional
    void closesAnInstituteWhoseDatesAreTakenOut() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var closed = new Trial().with(PackageFile.INSTITUTES, 2, "2026-09-01;2027-01-31", ";");
        assertThat(imports.apply(write(closed), null, ImportProgress.SILENT).windows())
                .isEqualTo(new LoadCounts(0, 1, 1));
        assertThat(count("opening_window where institute = 'IFSI-MTP'")).isZero();
        assertThat(imports.apply(write(closed), null, ImportProgress.SILENT).nothingNew())
                .isTrue();
    }

    @Test
    @Transactional
    void namesTheLineOfAStudentWhoseAddressIsOneOfTheStaffs() throws IOException {
        accounts.openStaff(List.of(new Accounts.Staff("m.oconnor@etu.univ.example", "Maud", Role.REGISTRY, Set.of())));
        var outcome = imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        assertThat(outcome.applied()).isTrue();
        assertThat(outcome.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("etudiants.csv, ligne 3, colonne « courriel »");
            assertThat(fault.message()).contains("22400001", "celui d'un compte du personnel");
        });
        assertThat(count("account where role = 'STUDENT'")).isEqualTo(2);
    }

    @Test
    @Transactional
    void leavesOutWholePersonsAndWhoWouldTakeTheirAddress() throws IOException {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var swapped = new Trial()
                .value(PackageFile.STUDENTS, 2, "courriel", "m.oconnor@etu.univ.example")
                .value(PackageFile.STUDENTS, 3, "courriel", "f.ngo@etu.univ.example")
                .value(PackageFile.STUDENTS, 3, "sexe", "Z")
                .value(PackageFile.STUDENTS, 4, "telephone", "0612345678");
        var outcome = skipFaulty(swapped);
        assertThat(outcome.personsLeftOut()).isEqualTo(2);
        assertThat(outcome.students()).isEqualTo(new LoadCounts(0, 1, 0));
        assertThat(students.find(new StudentNumber("22400000")))
                .get()
                .extracting(StudentRecord::email)
                .isEqualTo("f.ngo@etu.univ.example");
    }

    @Test
    @Transactional
    void leavesOutBothWhereOneOfTwoIsWrongAndNobodyKnowsWhich() throws IOException {
        var outcome = skipFaulty(new Trial().value(PackageFile.STUDENTS, 3, "ine", "9701866901B"));
        assertThat(outcome.personsLeftOut()).isEqualTo(2);
        assertThat(outcome.students()).isEqualTo(new LoadCounts(1, 0, 0));
        assertThat(outcome.offers()).isEqualTo(new LoadCounts(1, 0, 0));
    }

    @Test
    @Transactional
    void leavesOutTheOffersOfWhoseLineCannotBeTakenApart() throws IOException {
        var outcome = skipFaulty(new Trial().value(PackageFile.STUDENTS, 3, "prenom", "\"Maud"));
        assertThat(outcome.applied()).isTrue();
        assertThat(outcome.students()).isEqualTo(new LoadCounts(2, 0, 0));
        assertThat(outcome.offers()).isEqualTo(new LoadCounts(2, 0, 0));
        assertThat(Files.readString(folder.resolve("left-out/etudiants.csv"))).contains(";\"Maud;");
        assertThat(Files.readString(folder.resolve("left-out/autorisations.csv")))
                .contains("22400001;IN2MTP");
    }

    @Test
    @Transactional
    void leavesNobodyOutWhereMoreThanPersonsIsAtFault() throws IOException {
        var outcome = skipFaulty(new Trial()
                .value(PackageFile.STUDENTS, 3, "sexe", "Z")
                .value(PackageFile.PROGRAMMES, 2, "niveau", "9"));
        assertThat(outcome.refused()).isTrue();
        assertThat(count("student")).isZero();
        assertThat(folder.resolve("left-out")).doesNotExist();
    }

    private ImportOutcome skipFaulty(Trial trial) throws IOException {
        var mode = new Imports.Mode(null, false, folder.resolve("left-out"), null);
        return imports.run(write(trial), mode, ImportProgress.SILENT, Imports.NOBODY);
    }

    @Test
    @Transactional
    void tellsTheAuditWhoLoadedWhichFilesAndWhatOfAnIdentityChanged(PublishedEvents events) throws Exception {
        imports.apply(write(new Trial()), null, ImportProgress.SILENT);
        var changed = new Trial()
                .value(PackageFile.STUDENTS, 2, "nom_usage", "d'Île")
                .value(PackageFile.STUDENTS, 2, "nationalite", "350")
                .value(PackageFile.STUDENTS, 3, "telephone", "0612345678");
        var path = write(changed);
        imports.run(
                path, new Imports.Mode(null, false, null, "import (dupont)"), ImportProgress.SILENT, Imports.NOBODY);
        assertThat(events.ofType(AuditEvent.class)).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("package-imported");
            assertThat(it.actorName()).isEqualTo("import (dupont)");
            assertThat(it.student()).isNull();
            assertThat(it.detail()).containsEntry("year", "2026-2027").containsEntry("etudiants.csv", sha256(path));
        });
        assertThat(events.ofType(AuditEvent.Many.class))
                .singleElement()
                .satisfies(many -> assertThat(many.all()).singleElement().satisfies(it -> {
                    assertThat(it.student()).isEqualTo(new StudentNumber("22400000"));
                    assertThat(it.detail())
                            .containsOnly(entry("nom_usage", "– → d'Île"), entry("nationalite", "France → Maroc"));
                }));
    }

    private static String sha256(Path path) throws Exception {
        var file = Files.readAllBytes(path.resolve("etudiants.csv"));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void tellsTheAuditNothingOfWhatIsNotLoaded(PublishedEvents events) throws IOException {
        var by = "import (dupont)";
        imports.run(write(new Trial()), new Imports.Mode(null, true, null, by), ImportProgress.SILENT, Imports.NOBODY);
        var faulty = write(new Trial().value(PackageFile.STUDENTS, 2, "sexe", "Z"));
        imports.run(faulty, new Imports.Mode(null, false, null, by), ImportProgress.SILENT, Imports.NOBODY);
        assertThat(events.ofType(AuditEvent.class)).isEmpty();
    }

    @Test
    void loadsNothingWhereItsReportCannotBeWritten() throws IOException {
        var path = write(new Trial());
        assertThatThrownBy(() -> imports.run(path, APPLY, ImportProgress.SILENT, outcome -> {
                    assertThat(outcome.students().added()).isEqualTo(3);
                    throw new IllegalStateException("no space left");
                }))
                .hasMessage("no space left");
        assertNothingIsThere();
    }

    @Test
    void waitsForAnotherImportAndComparesWithWhatThatOneLoaded() throws Exception {
        var other = new Trial().value(PackageFile.STUDENTS, 2, "numero_etudiant", "22400009");
        var second = Files.writeString(
                Files.createDirectory(folder.resolve("2")).resolve("etudiants.csv"), other.text(PackageFile.STUDENTS));
        var first = write(new Trial()).resolve("etudiants.csv");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var later = new AtomicReference<Future<ImportOutcome>>();
            imports.run(first, APPLY, ImportProgress.SILENT, outcome -> {
                later.set(threads.submit(() -> imports.apply(second, null, ImportProgress.SILENT)));
                await().until(() -> count(WAITING) == 1);
            });
            assertThat(later.get().get().faults())
                    .extracting(ImportFault::place)
                    .containsExactly("etudiants.csv, ligne 2, colonne « numero_etudiant »");
        } finally {
            for (var table : List.of("student", "account"))
                sql.sql("delete from " + table).update();
        }
    }

    private void assertNothingIsThere() {
        for (var table : new String[] {
            "institute", "student", "campaign", "programme", "offer", "opening_window", "account where role = 'STUDENT'"
        }) assertThat(count(table)).as(table).isZero();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Path write(Trial trial) throws IOException {
        for (var kind : PackageFile.values())
            Files.writeString(folder.resolve(kind.baseName() + ".csv"), trial.text(kind));
        return folder;
    }
}
