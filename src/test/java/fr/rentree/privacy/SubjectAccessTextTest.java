package fr.rentree.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.document.Conformance;
import fr.rentree.document.PdfPrinter;
import fr.rentree.document.PrintedPage;
import fr.rentree.proof.Samples;
import fr.rentree.shared.Uai;
import fr.rentree.shared.University;
import fr.rentree.web.PersonalData.Line;
import fr.rentree.web.PersonalData.Table;
import fr.rentree.web.PersonalData.Told;
import fr.rentree.web.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What students typed, however long and odd, stays whole, readable and accessible. */
class SubjectAccessTextTest {

    private static final Instant NOW = Instant.now(); // no earlier than the certificate, which is made with the tests
    private static final University UNIVERSITY = new University(
            "Université de la Garrigue", new Uai("0349900B"), "034", "http://localhost:8080", "scolarite@univ.example");

    private final PdfPrinter printer = new PdfPrinter();

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "<script>alert('x')</script>&amp;",
                "\u0000\u0007\u200b\u202eécrit à l'envers",
                "李小龍 🎓 \ud83d",
                "%PDF-1.4 /Type /Catalog >> endobj",
                "\n\n\n"
            })
    void whateverWasTypedTheDocumentStaysArchivableAndAccessible(String typed) {
        for (var words : List.of(Samples.FRENCH, Samples.ENGLISH)) {
            var pdf = print(words, told("Titre " + typed, line(typed + " :", typed)));
            Conformance.assertPassesBoth(Samples.SEAL.sign(pdf, NOW));
        }
    }

    @Test
    void aTextThatIsLongerThanAPageGoesOnOnTheNextOne() throws IOException {
        var lines = IntStream.range(0, 200).mapToObj(i -> "ligne-" + i).toList();
        var pdf = print(Samples.FRENCH, told("Message", line("Vous", String.join("\n", lines)), line("Après", "fin")));
        Conformance.assertPassesBoth(pdf);
        assertThat(read(pdf).lines())
                .contains("Vous ligne-0")
                .containsSubsequence(lines.subList(1, 200))
                .contains("Après fin");
        assertThat(inside(pdf)).isTrue();
    }

    @Test
    void aLongTextBeginsBelowItsTitle() throws IOException {
        var pages = read(print(Samples.FRENCH, told("Message", line("Vous", "mot\n".repeat(300)))))
                .split("\f");
        assertThat(pages[0]).contains("Partie Message", "Vous mot");
    }

    @Test
    void aWordWithoutEndIsBrokenWhereTheColumnEnds() throws IOException {
        var pdf = print(Samples.FRENCH, told("Message", line("Vous", "x".repeat(20_000))));
        assertThat(read(pdf).chars().filter(it -> it == 'x').count()).isGreaterThanOrEqualTo(20_000);
        assertThat(inside(pdf)).isTrue();
    }

    @Test
    void aTitleNeverStandsAloneAtTheEndOfAPage() throws IOException {
        for (int rows = 20; rows < 60; rows++) {
            var before = new ArrayList<Line>();
            for (int i = 0; i < rows; i++) before.add(line("avant", "x"));
            var pdf = print(
                    Samples.FRENCH,
                    told("Premier", before.toArray(Line[]::new)),
                    told("Deuxième", line("suivant", "y")));
            var pages = read(pdf).split("\f");
            assertThat(pages)
                    .filteredOn(page -> page.contains("Partie Deuxième"))
                    .singleElement()
                    .asString()
                    .contains("suivant y");
        }
    }

    @Test
    void whatNobodyWouldReadIsLeftToTheFileAndSaidSo() throws IOException {
        var messages = IntStream.range(0, 200)
                .mapToObj(i -> new Table("Demande " + i, List.of(line("Vous", "mot ".repeat(1_000)))))
                .toList();
        var pdf = print(Samples.FRENCH, new Told("Vos demandes", messages), told("Autre", line("a", "b")));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(50, 250);
        }
        assertThat(read(pdf).replaceAll("\\s+", " "))
                .contains("Demande 98", "le fichier JSON de la page")
                .doesNotContain("Demande 199");
    }

    private byte[] print(Words words, Told... told) {
        var text = new SubjectAccessText("Zoé Nguyễn", UNIVERSITY, "la présidente", true, NOW, words);
        return printer.print(text.sheet(List.of(told)));
    }

    private static Told told(String title, Line... lines) {
        return new Told("Partie " + title, List.of(new Table(title, List.of(lines))));
    }

    private static Line line(String label, String value) {
        return new Line(label, value);
    }

    private static String read(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setPageEnd("\n\f\n");
            return stripper.getText(document);
        }
    }

    /** Whether every text stands within its page. */
    private static boolean inside(byte[] pdf) throws IOException {
        var lowest = new ArrayList<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    lowest.add(text.getYDirAdj());
                }
            }.getText(document);
        }
        return lowest.stream().allMatch(y -> y > 0 && y < PrintedPage.HEIGHT - 10);
    }
}
