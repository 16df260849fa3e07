package fr.rentree.exchange;

import static fr.rentree.exchange.PackageFile.INSTITUTES;
import static fr.rentree.exchange.PackageFile.OFFERS;
import static fr.rentree.exchange.PackageFile.PROGRAMMES;
import static fr.rentree.exchange.PackageFile.STUDENTS;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.exchange.ImportFault.Severity;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.Students.Holder;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Import format, section 5: every fault is found, named by line and column, and comes with a remedy. */
class ImportFaultsTest {

    private static final Known LOADED = new Known(
            new AcademicYear(2026),
            Set.of("IFSI-MTP"),
            Set.of("IN2MTP-181", "PASS2-210"),
            Set.of("22400000", "22400001", "22400002"),
            List.of());

    private final Trial trial = new Trial();

    @Test
    void aRightPackageHasNoFault() {
        var checked = trial.check();
        assertThat(checked.all()).isEmpty();
        assertThat(checked.content().students()).hasSize(3);
        assertThat(checked.content().year()).isEqualTo(new AcademicYear(2026));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            INSTITUTES | code                  | -          | La valeur de « code » manque.
            INSTITUTES | code                  | IFSI MTP   | « IFSI MTP » n'est pas un code d'institut.
            INSTITUTES | code                  | IFSI-MONTPE | La valeur a 11 caractères, le champ en accepte 10.
            INSTITUTES | uai                   | 0349901D   | « 0349901D » n'est pas un code UAI.
            INSTITUTES | departement           | 099        | Le code « 099 » n'est pas un code de département.
            INSTITUTES | courriel              | ifsi       | « ifsi » n'est pas une adresse de courriel.
            INSTITUTES | telephone             | -          | La valeur de « telephone » manque.
            INSTITUTES | ouverture             | -          | Une seule des dates d'ouverture et de fermeture est donnée.
            INSTITUTES | ouverture             | 1er sept.  | « 1er sept. » n'est pas une date.
            INSTITUTES | fermeture             | 2027-02-29 | La date « 2027-02-29 » n'existe pas dans le calendrier.
            INSTITUTES | fermeture             | 31/08/2026 | La fermeture « 2026-08-31 » ne vient pas après l'ouverture « 2026-09-01 ».
            INSTITUTES | fermeture             | 31/12/9999 | « 31/12/9999 » ne peut pas être une date d'ouverture ou de fermeture.
            INSTITUTES | ouverture             | 2000-05-31 | « 2000-05-31 » ne peut pas être une date d'ouverture ou de fermeture.
            INSTITUTES | ouverture             | 01/09/2200 | « 01/09/2200 » ne peut pas être une date d'ouverture ou de fermeture.
            PROGRAMMES | code_etape            | IN2MTPX    | La valeur a 7 caractères, le champ en accepte 6.
            PROGRAMMES | code_etape            | in2mtp     | « in2mtp » n'est pas un code d'étape.
            PROGRAMMES | version               | 1810       | La valeur a 4 caractères, le champ en accepte 3.
            PROGRAMMES | version               | V1         | « V1 » n'est pas une version d'étape.
            PROGRAMMES | libelle               | -          | La valeur de « libelle » manque.
            PROGRAMMES | niveau                | 6          | « 6 » n'est pas une valeur de cette colonne.
            PROGRAMMES | code_diplome_sise     | 50007890   | « 50007890 » n'est pas un code de diplôme SISE.
            PROGRAMMES | institut              | IFSI-XXX   | L'institut « IFSI-XXX » n'est ni dans instituts ni déjà chargé.
            PROGRAMMES | statut_defaut         | 77         | Le code « 77 » n'est pas un code de statut.
            PROGRAMMES | profil_droits         | XX         | « XX » n'est pas une valeur de cette colonne.
            PROGRAMMES | cesure                | oui        | « oui » n'est pas une valeur de cette colonne.
            STUDENTS   | numero_etudiant       | 2240000X   | « 2240000X » n'est pas un numéro étudiant.
            STUDENTS   | nom_famille           | -          | La valeur de « nom_famille » manque.
            STUDENTS   | nom_famille           | --         | La valeur de « nom_famille » manque.
            STUDENTS   | nom_famille           | Ngôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôô | La valeur a 81 caractères, le champ en accepte 80.
            STUDENTS   | prenom                | Ngôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôô | La valeur a 81 caractères, le champ en accepte 80.
            STUDENTS   | sexe                  | X          | « X » n'est pas accepté : le système étudiant ne connaît que M et F.
            STUDENTS   | date_naissance        | -          | La valeur de « date_naissance » manque.
            STUDENTS   | date_naissance        | 31/02/2004 | La date « 31/02/2004 » n'existe pas dans le calendrier.
            STUDENTS   | date_naissance        | 31.12.2004 | « 31.12.2004 » n'est pas une date.
            STUDENTS   | date_naissance        | 25/07/2101 | « 25/07/2101 » ne peut pas être la date de naissance d'un étudiant.
            STUDENTS   | date_naissance        | 25/07/0201 | « 25/07/0201 » ne peut pas être la date de naissance d'un étudiant.
            STUDENTS   | pays_naissance        | FR         | Le code « FR » n'est pas un code de pays de l'INSEE.
            STUDENTS   | nationalite           | 998        | Le code « 998 » n'est pas un code de nationalité de l'INSEE.
            STUDENTS   | courriel              | -          | La valeur de « courriel » manque.
            STUDENTS   | courriel              | f.ngo@etu  | « f.ngo@etu » n'est pas une adresse de courriel.
            STUDENTS   | courriel              | .f@etu.example | « .f@etu.example » n'est pas une adresse de courriel.
            OFFERS     | numero_etudiant       | 22499999   | L'étudiant 22499999 n'est ni dans etudiants ni déjà chargé.
            OFFERS     | numero_etudiant       | 2240000    | « 2240000 » n'est pas un numéro étudiant.
            OFFERS     | code_etape            | IN9MTP     | La formation « IN9MTP-181 » n'est ni dans formations ni déjà chargée.
            OFFERS     | regime                | -          | La valeur de « regime » manque.
            OFFERS     | regime                | 13         | Le code « 13 » n'est pas un code de régime.
            OFFERS     | statut                | 99         | Le code « 99 » n'est pas un code de statut.
            STUDENTS   | nom_famille           | #N/A       | La cellule contient une erreur de calcul du tableur.
            """)
    void namesTheLineTheColumnAndWhatIsWrong(PackageFile file, String column, String value, String message) {
        var fault =
                trial.value(file, 2, column, value == null ? "" : value).check().inLine(file, 2);
        assertThat(fault.severity()).isEqualTo(Severity.ERROR);
        assertThat(fault.file()).isEqualTo(file.baseName() + ".csv");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.value())
                .isEqualTo(message.startsWith("La fermeture") ? "2026-08-31" : value == null ? "" : value);
        assertThat(plain(fault.message())).isEqualTo(message);
        assertThat(fault.remedy()).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            STUDENTS   | ine                   | 123        | « 123 » n'est pas un INE.
            STUDENTS   | nom_usage             | Ngôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôô | La valeur a 81 caractères, le champ en accepte 80.
            STUDENTS   | prenom2               | Ngôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôôô | La valeur a 81 caractères, le champ en accepte 80.
            STUDENTS   | courriel_secours      | f.@etu.example | « f.@etu.example » n'est pas une adresse de courriel.
            STUDENTS   | courriel_secours      | a b@c.example | « a b@c.example » n'est pas une adresse de courriel.
            STUDENTS   | telephone             | 0612345678901234 | La valeur a 16 caractères, le champ en accepte 15.
            STUDENTS   | telephone             | chez maman | « chez maman » n'est pas un numéro de téléphone.
            STUDENTS   | code_postal           | 3400A      | « 3400A » n'est pas un code postal français.
            STUDENTS   | pays                  | 1          | Le code « 1 » n'est pas un code de pays de l'INSEE.
            STUDENTS   | hebergement           | 6          | Le code « 6 » n'est pas un code d'hébergement.
            STUDENTS   | annee_bac             | 19         | « 19 » n'est pas une année.
            STUDENTS   | annee_bac             | 2091       | « 2091 » ne peut pas être l'année d'un diplôme déjà obtenu.
            STUDENTS   | serie_bac             | ZZZ        | Le code « ZZZ » n'est pas un code de série de baccalauréat.
            STUDENTS   | mention_bac           | ZZ         | Le code « ZZ » n'est pas un code de mention.
            STUDENTS   | situation_familiale   | 5          | Le code « 5 » n'est pas un code de situation familiale.
            STUDENTS   | nb_enfants            | 12         | « 12 » n'est pas une valeur de cette colonne.
            STUDENTS   | profession            | 00         | Le code « 00 » n'est pas un code de catégorie socioprofessionnelle.
            STUDENTS   | profession_parent2    | 00         | Le code « 00 » n'est pas un code de catégorie socioprofessionnelle.
            STUDENTS   | situation_n1          | %          | Le code « % » n'est pas un code de situation l'année précédente.
            STUDENTS   | lieu_n1               | 034        | « 034 » n'est pas un lieu.
            STUDENTS   | lieu_n1               | D          | « D » n'est pas un lieu.
            STUDENTS   | lieu_n1               | D997       | Le code « D997 » n'est pas un code de département.
            STUDENTS   | etablissement_n1      | 0349900A   | « 0349900A » n'est pas un code UAI.
            STUDENTS   | dernier_diplome_type  | ??         | Le code « ?? » n'est pas un code de type de diplôme.
            STUDENTS   | dernier_diplome_annee | 2027       | « 2027 » ne peut pas être l'année d'un diplôme déjà obtenu.
            STUDENTS   | bourse                | OUI        | Le code « OUI » n'est pas un code de bourse.
            """)
    void leavesOutAValueThatTheLineCanDoWithout(PackageFile file, String column, String value, String message) {
        var checked = trial.value(file, 2, column, value).check();
        var fault = checked.inLine(file, 2);
        assertThat(fault.severity()).isEqualTo(Severity.WARNING);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(plain(fault.message())).isEqualTo(message);
        assertThat(fault.remedy()).endsWith("Cette valeur n'est pas reprise.");
        assertThat(checked.content().students()).hasSize(3);
        assertThat(checked.content().offers()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            INSTITUTES | departement           | 34          | Le code « 34 » a perdu ses zéros du début : il est lu « 034 ».
            PROGRAMMES | code_diplome_sise     | 500078      | Le code « 500078 » a perdu ses zéros du début : il est lu « 0500078 ».
            STUDENTS   | departement_naissance | 2A          | Le code « 2A » a perdu ses zéros du début : il est lu « 02A ».
            STUDENTS   | departement_naissance | 1           | Le code « 1 » a perdu ses zéros du début : il est lu « 001 ».
            STUDENTS   | lieu_n1               | D34         | Le code « D34 » a perdu ses zéros du début : il est lu « D034 ».
            STUDENTS   | serie_bac             | 31          | Le code « 31 » a perdu ses zéros du début : il est lu « 0031 ».
            STUDENTS   | code_postal           | 7410        | Le code « 7410 » a perdu ses zéros du début : il est lu « 07410 ».
            STUDENTS   | telephone             | 628789344   | Le code « 628789344 » a perdu ses zéros du début : il est lu « 0628789344 ».
            OFFERS     | statut                | 1           | Le code « 1 » a perdu ses zéros du début : il est lu « 01 ».
            STUDENTS   | ine                   | 9701866901C | La clé de l'INE « 9701866901C » n'est pas la bonne.
            STUDENTS   | ine                   | 2024B12345B | L'INE « 2024B12345B » n'a la forme d'aucun des INE connus.
            STUDENTS   | commune               | Montpellier | La commune « Montpellier » n'a pas le code postal 07410 dans la liste officielle.
            STUDENTS   | commune               | -           | L'adresse est incomplète, sans « commune » : elle n'est pas reprise.
            STUDENTS   | commune_naissance     | -           | Née ou né en France, mais sans « commune_naissance ».
            """)
    void warnsAndGoesOn(PackageFile file, String column, String value, String message) {
        var checked = trial.value(file, 2, column, value == null ? "" : value).check();
        assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.only().line()).isEqualTo(2);
        assertThat(checked.only().column()).isEqualTo(column);
        assertThat(plain(checked.only().message())).isEqualTo(message);
        assertThat(checked.content().students()).hasSize(3);
        assertThat(checked.content().offers()).hasSize(3);
    }

    @Test
    void keepsAnInstituteWithoutDatesClosedAndSaysSo() {
        var checked = trial.with(INSTITUTES, 2, "2026-09-01;2027-01-31", ";").check();
        assertThat(plain(checked.only().message())).startsWith("Sans dates, la réinscription est fermée");
        assertThat(checked.content().windows()).hasSize(1);
        assertThat(checked.content().closed()).containsExactly("IFSI-MTP");
    }

    @Test
    void takesAnOpeningOfAnotherYearForASlipUnlessTheYearWasSaid() {
        trial.with(INSTITUTES, 2, "2026-09-01", "2025-09-01");
        var slip = trial.check();
        assertThat(slip.only().place()).isEqualTo("instituts.csv, ligne 2, colonne « ouverture »");
        assertThat(slip.only().severity()).isEqualTo(Severity.ERROR);
        assertThat(slip.only().message())
                .isEqualTo("Cette ouverture est de la campagne 2025-2026, d'autres sont de 2026-2027.");
        var meant = trial.of(new AcademicYear(2025)).check();
        assertThat(meant.only().line()).isEqualTo(3);
        assertThat(meant.only().severity()).isEqualTo(Severity.WARNING);
        assertThat(meant.content().year()).isEqualTo(new AcademicYear(2025));
    }

    @Test
    void isOfTheYearOfMostOpenings() {
        var checked = trial.add(
                        INSTITUTES,
                        "IFSI-NIM;0309902A;Institut de Nîmes;IFSI de Nîmes;030;c@ifsi.example;04 66 00 00 00;2062-09-01;2063-01-31")
                .check();
        assertThat(checked.only().line()).isEqualTo(4);
        assertThat(checked.content().year()).isEqualTo(new AcademicYear(2026));
    }

    @Test
    void mendsTheVersionOfAnOfferWhoseProgrammeIsThereWithItsZeros() {
        var checked = trial.value(PROGRAMMES, 2, "version", "018")
                .value(OFFERS, 2, "version", "18")
                .value(OFFERS, 3, "version", "018")
                .check();
        assertThat(plain(checked.only().message()))
                .isEqualTo("Le code « 18 » a perdu ses zéros du début : il est lu « 018 ».");
        assertThat(checked.content().offers())
                .extracting(it -> it.programme().toString())
                .startsWith("IN2MTP-018", "IN2MTP-018");
    }

    @Test
    void ignoresTheDepartementOfABirthAbroad() {
        var checked = trial.value(STUDENTS, 4, "departement_naissance", "034").check();
        assertThat(plain(checked.only().message())).startsWith("Le département de naissance est ignoré");
        assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.content().students().get(2).birthDepartment()).isNull();
    }

    @Test
    void findsTheSameKeyTwice() {
        assertThat(trial.with(STUDENTS, 4, "22400002;", "22400000;")
                        .with(OFFERS, 4, "22400002", "22400001")
                        .check()
                        .all())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place()).isEqualTo("etudiants.csv, ligne 4, colonne « numero_etudiant »");
                    assertThat(fault.message()).isEqualTo("L'étudiant 22400000 est déjà à la ligne 2.");
                });
        assertThat(new Trial()
                        .add(OFFERS, "22400000;IN2MTP;181;10;;")
                        .check()
                        .only()
                        .message())
                .contains("22400000", "IN2MTP-181", "ligne 2");
        assertThat(new Trial()
                        .add(PROGRAMMES, "PASS2;210;X;2;;;01;NO;O;O")
                        .check()
                        .only()
                        .message())
                .contains("PASS2-210", "ligne 3");
        assertThat(new Trial()
                        .with(INSTITUTES, 3, "IFSI-MEN", "IFSI-MTP")
                        .check()
                        .only()
                        .message())
                .contains("IFSI-MTP", "ligne 2");
    }

    @Test
    void findsTwoStudentsWithOneEmailWhateverItsCapitals() {
        var fault = trial.value(STUDENTS, 3, "courriel", "F.Ngo@etu.univ.example")
                .check()
                .only();
        assertThat(fault.line()).isEqualTo(3);
        assertThat(plain(fault.message()))
                .isEqualTo("Le courriel « F.Ngo@etu.univ.example » est déjà celui d'un autre étudiant, ligne 2.");
    }

    @Test
    void findsTwoStudentsWithOneIne() {
        var fault = trial.value(STUDENTS, 3, "ine", "9701866901b").check().only();
        assertThat(fault.column()).isEqualTo("ine");
        assertThat(fault.message()).contains("9701866901B", "ligne 2");
    }

    @Test
    void findsAStudentWhoIsLoadedUnderAnotherNumberByTheIneAlone() {
        var holders = List.of(new Holder(new StudentNumber("21800000"), "9701866901B", "m.oconnor@etu.univ.example"));
        var faults = trial.loaded(new Known(null, Set.of(), Set.of(), Set.of(), holders))
                .check()
                .all();
        assertThat(faults).extracting(ImportFault::column).containsExactly("numero_etudiant");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.message()).contains("21800000", "22400000"));
    }

    @Test
    void letsStudentsOfOneFileSwapTheirEmails() {
        var holders = List.of(new Holder(new StudentNumber("22400001"), null, "f.ngo@etu.univ.example"));
        assertThat(trial.loaded(new Known(null, Set.of(), Set.of(), Set.of(), holders))
                        .check()
                        .all())
                .isEmpty();
    }

    @Test
    void takesOneFileAloneWhereTheRestIsLoadedAlready() {
        for (var kind : PackageFile.values())
            assertThat(new Trial().only(kind).loaded(LOADED).check().all())
                    .as(kind.baseName())
                    .isEmpty();
    }

    @Test
    void saysThatAFileIsMissingOnceAndNotOnEachLineThatNeedsIt() {
        var faults = trial.without(STUDENTS, PROGRAMMES).check().all();
        assertThat(faults)
                .extracting(fault -> plain(fault.message()))
                .containsExactlyInAnyOrder(
                        "Le fichier « etudiants.csv » manque, et rien de ce qu'il décrit n'est encore chargé.",
                        "Le fichier « formations.csv » manque, et rien de ce qu'il décrit n'est encore chargé.");
    }

    @Test
    void namesEachOfferWhoseStudentIsMissingWhereOthersAreLoaded() {
        var some = new Known(
                new AcademicYear(2026), Set.of(), Set.of("IN2MTP-181", "PASS2-210"), Set.of("22400000"), List.of());
        assertThat(trial.only(OFFERS).loaded(some).check().all())
                .extracting(ImportFault::line)
                .containsExactly(3, 4);
    }

    @Test
    void needsToKnowTheYearOfOffersAndProgrammes() {
        var known = new Known(null, Set.of("IFSI-MTP"), Set.of(), Set.of(), List.of());
        assertThat(trial.only(PROGRAMMES).loaded(known).check().only().message())
                .startsWith("Impossible de savoir");
    }

    @Test
    void saysThatAColumnIsMissing() {
        var text = trial.text(STUDENTS).replace("ine;", "");
        var faults = trial.raw(STUDENTS, text).check().all();
        assertThat(plain(faults.getFirst().message())).startsWith("Colonnes absentes : ine.");
        assertThat(faults.getFirst().line()).isEqualTo(1);
        assertThat(faults.getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void namesAKeyThatIsMissingOnce() {
        var text = trial.text(STUDENTS).replace("numero_etudiant;", "x;");
        assertThat(trial.raw(STUDENTS, text).check().all())
                .extracting(fault -> plain(fault.message()))
                .containsOnlyOnce("La colonne « numero_etudiant » manque.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prenom", "nationalite", "courriel"})
    void refusesAFileOfNewPeopleWithoutAColumnThatTheyNeed(String column) {
        var text = trial.text(STUDENTS).replace(";" + column + ";", ";x;");
        var faults = trial.raw(STUDENTS, text).check().all();
        assertThat(plain(faults.getFirst().message())).isEqualTo("La colonne « " + column + " » manque.");
        assertThat(faults.getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void goesOnToTheLinesWhereAColumnIsMissing() {
        var text = trial.value(STUDENTS, 3, "sexe", "Z").text(STUDENTS).replace(";nom_famille;", ";nom_inconnu;");
        assertThat(trial.raw(STUDENTS, text).check().all())
                .extracting(ImportFault::place)
                .containsExactlyInAnyOrder(
                        "etudiants.csv, ligne 1, colonne « nom_famille »",
                        "etudiants.csv, ligne 1, colonne « nom_inconnu »",
                        "etudiants.csv, ligne 3, colonne « sexe »");
    }

    @Test
    void ignoresAColumnThatItDoesNotKnowAndSaysSo() {
        var text = trial.text(OFFERS)
                .replace("motif\r\n", "motif;Groupe TD\r\n")
                .replaceAll("(ADM|AJAC)\r\n", "$1;B2\r\n");
        var checked = trial.raw(OFFERS, text).check();
        assertThat(plain(checked.only().message()))
                .isEqualTo("La colonne « Groupe TD » n'est pas connue : elle est ignorée.");
        assertThat(checked.only().severity()).isEqualTo(Severity.WARNING);
        assertThat(checked.content().offers()).hasSize(3);
    }

    @Test
    void saysThatAColumnIsThereTwice() {
        var text = trial.text(OFFERS).replace("statut;motif", "motif;motif");
        assertThat(trial.raw(OFFERS, text).check().all())
                .extracting(fault -> plain(fault.message()))
                .contains("La colonne « motif » est présente deux fois.", "La colonne « statut » manque.");
    }

    @Test
    void saysWhatTheHeaderShouldBeWhereThereIsNone() {
        var text = trial.text(OFFERS).substring(trial.text(OFFERS).indexOf('\n') + 1);
        assertThat(trial.raw(OFFERS, text).check().only().remedy())
                .contains("numero_etudiant;code_etape;version;regime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "\ufeff", " "})
    void saysThatAFileIsEmpty(String text) {
        assertThat(trial.raw(INSTITUTES, text).check().all())
                .extracting(ImportFault::message)
                .contains("Le fichier est vide.");
    }

    @Test
    void warnsOfAFileWithAHeaderOnly() {
        assertThat(trial.raw(INSTITUTES, INSTITUTES.header())
                        .loaded(LOADED)
                        .check()
                        .only()
                        .message())
                .contains("en-tête");
    }

    @Test
    void namesEachReferenceToWhatAFileWithAHeaderOnlyLacks() {
        var faults =
                trial.raw(STUDENTS, STUDENTS.header() + ";remarque").check().all();
        assertThat(faults)
                .extracting(ImportFault::file)
                .containsExactly(
                        "autorisations.csv",
                        "autorisations.csv",
                        "autorisations.csv",
                        "etudiants.csv",
                        "etudiants.csv");
        assertThat(faults)
                .extracting(ImportFault::message)
                .contains("Le fichier ne contient que son en-tête.")
                .anyMatch(it -> it.startsWith("L'étudiant 22400000 n'est ni dans etudiants"));
    }

    @Test
    void blamesNobodyForReferringToAFileWhoseHeaderIsWrong() {
        assertThat(trial.raw(STUDENTS, "nom").check().only().file()).isEqualTo("etudiants.csv");
    }

    @Test
    void countsTheFieldsOfALine() {
        assertThat(plain(trial.with(OFFERS, 3, ";03;", ";").check().only().message()))
                .isEqualTo("La ligne a 5 champs, l'en-tête en a 6 : il en manque.");
        assertThat(plain(new Trial()
                        .with(OFFERS, 3, ";03;", ";;03;")
                        .check()
                        .only()
                        .message()))
                .isEqualTo("La ligne a 7 champs, l'en-tête en a 6 : il y en a trop.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Ngô", "Ngô\"", "\"Ngô\"x", "N\"gô", "\"N\"gô\""})
    void namesTheLineOfABrokenQuoteAndReadsTheNextOnes(String name) {
        var checked = trial.value(STUDENTS, 2, "nom_famille", name)
                .value(STUDENTS, 4, "sexe", "Z")
                .check();
        assertThat(checked.all()).extracting(ImportFault::line).containsSubsequence(2, 4);
        assertThat(checked.all().getFirst().message()).startsWith("Un guillemet ouvert n'est pas refermé");
    }

    @Test
    void findsAQuoteThatStaysOpenToTheEndOfTheFile() {
        var fault = trial.value(OFFERS, 4, "motif", "\"ADM").check().only();
        assertThat(fault.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "0, un caractère nul (NUL)",
        "7, un caractère invisible (U+0007)",
        "9, une tabulation",
        "173, un caractère invisible (U+00AD)",
        "8203, un caractère invisible (U+200B)",
        "8207, un caractère invisible (U+200F)",
        "8238, un caractère invisible (U+202E)"
    })
    void findsControlCharacters(int character, String named) {
        var fault = trial.value(STUDENTS, 2, "prenom", "Fran" + (char) character + "çoise")
                .check()
                .only();
        assertThat(fault.message()).isEqualTo("La valeur contient " + named + ".");
        assertThat(fault.value()).isEqualTo("Fran\ufffdçoise");
    }

    @Test
    void findsWhatNoSpreadsheetWritesInAColumnThatItIgnores() {
        trial.with(OFFERS, 1, "motif", "motif;notes").with(OFFERS, 2, "ADM", "ADM;a\0b");
        trial.with(OFFERS, 3, "AJAC", "AJAC;\"a\tb\r\nc\u00ad\"").with(OFFERS, 4, "ADM", "ADM;");
        var faults = trial.check().all();
        assertThat(faults).extracting(ImportFault::line).containsExactly(1, 2);
        assertThat(faults.getLast().column()).isEqualTo("notes");
        assertThat(faults.getLast().message()).isEqualTo("La valeur contient un caractère nul (NUL).");
    }

    @Test
    void findsALineBreakInAQuotedValue() {
        var fault = trial.value(STUDENTS, 2, "adresse1", "\"1 rue\r\nLongue\"")
                .check()
                .only();
        assertThat(fault.message()).isEqualTo("La valeur contient un retour à la ligne.");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void findsAccentsThatWereDamagedBefore() {
        assertThat(trial.value(STUDENTS, 2, "prenom", "FranÃ§oise")
                        .check()
                        .only()
                        .message())
                .contains("abîmés");
        assertThat(new Trial()
                        .value(STUDENTS, 2, "nom_famille", "GarcÃ\u00ada")
                        .check()
                        .only()
                        .message())
                .contains("abîmés");
        assertThat(new Trial()
                        .value(STUDENTS, 2, "prenom", "Fran\ufffdoise")
                        .check()
                        .only()
                        .message())
                .contains("abîmés");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7 etc.", "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f\u0010 x"})
    void saysThatAFileIsNotText(String text) {
        assertThat(trial.raw(OFFERS, text).check().only().message()).startsWith("Ce fichier n'est pas du texte");
    }

    @Test
    void saysThatAFileIsInAnEncodingThatIsNotRead() {
        var bytes = ("\ufeff" + trial.text(OFFERS)).getBytes(UTF_16LE);
        assertThat(trial.raw(OFFERS, bytes).check().only().message()).contains("UTF-16");
    }

    @Test
    void saysThatAnOldWorkbookIsNotRead() {
        var bytes = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(trial.raw(OFFERS, bytes).check().only().message()).contains(".xls");
    }

    @Test
    void saysThatAWorkbookIsBroken() {
        assertThat(trial.raw(OFFERS, "PK\u0003\u0004 not a workbook")
                        .check()
                        .only()
                        .message())
                .contains("classeur");
    }

    @Test
    void listsAtMostTenThousandFaultsAndCountsTheRest() {
        var text = new StringBuilder(trial.text(OFFERS));
        for (int i = 0; i < 12_000; i++) text.append("x;IN2MTP;181;10;;\r\n");
        var faults = trial.raw(OFFERS, text.toString().getBytes(UTF_8)).check().faults();
        assertThat(faults.listed()).hasSize(10_000);
        assertThat(faults.errorCount()).isEqualTo(12_000);
    }

    @Test
    void listsErrorsBeforeWarningsWhereThereAreTooMany() {
        var text = new StringBuilder(trial.text(OFFERS));
        for (int i = 0; i < 11_000; i++) text.append("22400000;A%05d;181;10;1;\r\n".formatted(i));
        var checked = trial.raw(OFFERS, text.toString()).check();
        assertThat(checked.faults().errorCount()).isEqualTo(11_000);
        assertThat(checked.all())
                .hasSize(10_000)
                .allSatisfy(fault -> assertThat(fault.severity()).isEqualTo(Severity.ERROR));
    }

    @ParameterizedTest
    @EnumSource(ImportProblem.class)
    void saysInWholeSentencesWhatIsWrongAndHowToMendIt(ImportProblem problem) {
        var fault = problem.in("f.csv", 1, "c", "v", "A", "B", "C", "D");
        assertThat(fault.message()).endsWith(".").doesNotContain("{", "invalide");
        assertThat(fault.remedy()).endsWith(".").doesNotContain("{");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
