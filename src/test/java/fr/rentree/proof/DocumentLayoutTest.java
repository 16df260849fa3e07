package fr.rentree.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.document.Conformance;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.reference.References;
import fr.rentree.web.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Product rule 5: all documents are PDF/A-2a and PDF/UA-1, French and English. */
class DocumentLayoutTest {

    private final DocumentLayout documents = Samples.documents();

    static Stream<Words> languages() {
        return Stream.of(Samples.FRENCH, Samples.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theAttestationIsArchivableAndAccessible(Words words) {
        Conformance.assertPassesBoth(attestation(Samples.attestation(), words));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theRecapIsArchivableAndAccessibleOverSeveralPages(Words words) {
        Conformance.assertPassesBoth(documents.print(Samples.draft(12, words)));
        Conformance.assertPassesBoth(recap(Samples.attestation(), words));
    }

    @Test
    void aDocumentWithoutItsStructureFailsBoth() throws IOException {
        var broken = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(attestation(Samples.attestation(), Samples.FRENCH))) {
            pdf.getDocumentCatalog().setStructureTreeRoot(null);
            pdf.save(broken);
        }
        for (var flavour : Conformance.BOTH)
            assertThat(Conformance.failures(broken.toByteArray(), flavour))
                    .as(flavour)
                    .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "O'Connor",
                "Nguyễn Thị-Mai",
                "Łukasiewicz",
                "Œuvrard",
                "Yılmaz",
                "de La Tour d'Auvergne",
                "Y",
                "Filippi-Lafforgue", // fi, ffi: no ligature comes out
                "Đặng Þór Ðurić",
                "Παπαδόπουλος",
                "Иванов"
            })
    void aNameIsReadLetterByLetter(String name) throws IOException {
        var pdf = attestation(Samples.attestation("Zoé", name, "Ba " + name, 1), Samples.FRENCH);
        assertThat(text(pdf).lines()).contains("Zoé " + name, "Nom d'usage Ba " + name);
        Conformance.assertPassesBoth(pdf);
    }

    @Test
    void aNameWithAccentsApartIsWrittenWithThemTogether() throws IOException {
        var pdf = attestation(Samples.attestation("E\u0301le\u0301onore", "Ngo\u0302", null, 1), Samples.FRENCH);
        assertThat(text(pdf)).contains("Éléonore Ngô");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"李小龍", "A\u0007B", "<b>&amp;\"'", "🎓", "]]><script>", "\ud83d", "\ufffe"})
    void aNameThatNoFontHasStillGivesAWholeDocument(String name) {
        Conformance.assertPassesBoth(attestation(Samples.attestation("Zoé", name, null, 1), Samples.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aRecapIsOnePage(Words words) throws IOException {
        try (var pdf = Loader.loadPDF(recap(Samples.attestation(), words))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theLongestNamesStayOnOnePage() throws IOException {
        var first = String.join(" ", java.util.Collections.nCopies(3, "Wilhelmine-Maximilie"));
        var family = "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwww";
        try (var pdf = Loader.loadPDF(attestation(Samples.attestation(first, family, family, 12), Samples.ENGLISH))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theAttestationOfWhoDoesNotStayInTheInstituteSaysSo() throws IOException {
        var leaving = Samples.leaving(Samples.attestation());
        assertThat(text(attestation(leaving, Samples.FRENCH)).replaceAll("\\s+", " "))
                .contains("en déclarant ne pas maintenir son inscription à l'IFSI de Nîmes")
                .doesNotContain("a terminé sa réinscription");
    }

    @Test
    void theAttestationStatesWhatTheRuleNames() throws IOException {
        assertThat(text(attestation(Samples.attestation(), Samples.FRENCH)).replace('\u00a0', ' '))
                .contains(
                        "Université de la Garrigue",
                        "Année universitaire 2026-2027",
                        "Institut de formation en soins infirmiers de Nîmes",
                        "Françoise Ngô",
                        "née le 25 juillet 2001 à Gaubertin (Loiret)",
                        "INE 9701866901B",
                        "Numéro étudiant 22400000",
                        "Intitulé Diplôme d'État d'infirmier, 2e année",
                        "Année 2e année",
                        "Régime Reprise d'études non financée, sans convention",
                        "Référence 26-0342-000123",
                        "Terminée le 23 novembre 2026 à 15 h 04",
                        "Version 1",
                        "n'est pas le certificat de scolarité");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100|045|Gaubertin|à Gaubertin (Loiret)|in Gaubertin (Loiret)",
                "100|030|Le Vigan|au Vigan (Gard)|in Le Vigan (Gard)",
                "100|085|Les Herbiers|aux Herbiers (Vendée)|in Les Herbiers (Vendée)",
                "100|034||(Hérault)|(Hérault)",
                "352|||(Algérie)|(Algeria)"
            })
    void aBirthPlaceIsWrittenAsPeopleSayIt(
            String country, @Nullable String department, @Nullable String town, String french, String english) {
        var place = new BirthPlace(Samples.student("Zoé", "Y", null, country, department, town), new References());
        assertThat(place.written(Samples.FRENCH)).isEqualTo(french);
        assertThat(place.written(Samples.ENGLISH)).isEqualTo(english);
    }

    @Test
    void aLaterVersionSaysWhichOneItReplaces() throws IOException {
        var second = Samples.attestation("Françoise", "Ngô", null, 2);
        assertThat(text(attestation(second, Samples.ENGLISH)).replace('\u00a0', ' '))
                .contains("This version 2 replaces version 1, which is no longer valid.");
    }

    @Test
    void untilFinishedEveryPageOfTheRecapSaysThatItIsNoEnrolment() throws IOException {
        try (var pdf = Loader.loadPDF(documents.print(Samples.draft(12, Samples.FRENCH)))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page %d", page).contains("Ne vaut pas inscription");
            }
        }
        assertThat(text(recap(Samples.attestation(), Samples.FRENCH)).replaceAll("[\\s\u00a0]+", " "))
                .doesNotContain("Ne vaut pas inscription")
                .contains(
                        "Réinscription terminée le 23 novembre 2026 à 15 h 04 (heure de Paris). Référence 26-0342-000123, version 1.",
                        "Ngô",
                        "115 impasse des Œillets",
                        "Total 0 €",
                        "arrêté du 31 juillet 2009, article 2");
    }

    private byte[] attestation(EnrolmentSnapshot snapshot, Words words) {
        return documents.print(DocumentKind.ATTESTATION, snapshot, words, Samples.STAMP);
    }

    private byte[] recap(EnrolmentSnapshot snapshot, Words words) {
        return documents.print(DocumentKind.RECAP, snapshot, words, Samples.STAMP);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
