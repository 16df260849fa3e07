package fr.rentree.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in it, a document keeps to its page and loses no word. */
class SheetSettingTest {

    private static final Letterhead HEAD = new Letterhead(
            "fr",
            "Université",
            "Titre",
            "Année",
            "À propos",
            "Encore",
            "Contact",
            new Letterhead.Paging("Page ", " sur "),
            java.time.Instant.EPOCH,
            null);

    private final FontFiles fonts = new FontFiles();

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 31, 200})
    void aLineIsNeverWiderThanItsColumn(int length) {
        var text = "W".repeat(length) + " " + "été ".repeat(length) + "\u00a0insécable".repeat(length);
        for (var style : TextStyle.values())
            assertThat(fonts.lines(text, style, 120))
                    .allSatisfy(line -> assertThat(fonts.width(line, style)).isLessThanOrEqualTo(120));
    }

    @Test
    void noLetterIsLostWhereALineBreaks() {
        var text = "Wilhelmine-Maximilienne-de-La-Tour-d'Auvergne Œuvrard 🎓 Nguyễn\nThị";
        assertThat(String.join("", fonts.lines(text, TextStyle.VALUE, 60)).replace(" ", ""))
                .isEqualTo(text.replaceAll("\\s", "").replace("🎓", "\ufffd"));
    }

    @Test
    void nothingStandsOutsideThePage() throws IOException {
        var long_ = "x".repeat(5_000) + "\n" + "mot ".repeat(500);
        var pdf = print(
                false,
                List.of(
                        new DocumentPart.Table(new DocumentBlock(long_, List.of(new DocumentBlock.Row(long_, long_)))),
                        new DocumentPart.Notice(true, "mot ".repeat(200)),
                        new DocumentPart.Closing(List.of(long_.substring(0, 900)))));
        assertThat(letters(pdf)).isNotEmpty().allSatisfy(letter -> {
            assertThat(letter.getXDirAdj()).isGreaterThanOrEqualTo(PageSizes.LEFT - 1);
            assertThat(letter.getXDirAdj() + letter.getWidthDirAdj()).isLessThanOrEqualTo(PageSizes.RIGHT + 1);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRowIsThereInItsOrder(boolean dense) throws IOException {
        var rows = IntStream.range(0, 120)
                .mapToObj(i -> new DocumentBlock.Row("Ligne " + i, "Valeur " + i))
                .toList();
        var pdf = print(dense, List.of(new DocumentPart.Table(new DocumentBlock("Beaucoup", rows))));
        try (var document = Loader.loadPDF(pdf)) {
            var lines = new PDFTextStripper().getText(document).lines().toList();
            assertThat(lines.stream().filter(line -> line.startsWith("Ligne ")).toList())
                    .isEqualTo(rows.stream()
                            .map(it -> it.label() + " " + it.value())
                            .toList());
            assertThat(lines).contains("Contact Page 1 sur " + document.getNumberOfPages());
            assertThat(Collections.frequency(lines, "Encore")).isEqualTo(document.getNumberOfPages() - 1);
        }
        Conformance.assertPassesBoth(pdf);
    }

    @Test
    void whomToAskIsReadAloudOnceAtTheEnd() throws IOException {
        try (var document = Loader.loadPDF(print(false, List.of(new DocumentPart.Steps(List.of("Un", "Deux")))))) {
            assertThat(tags(document)).isEqualTo("P P H1 L LI Lbl LBody LI Lbl LBody P");
        }
    }

    @Test
    void stepsAreAListWhoseNumbersAreLabels() throws IOException {
        var pdf = print(false, List.of(new DocumentPart.Steps(List.of("Ouvrez.", "Saisissez.", "mot ".repeat(60)))));
        Conformance.assertPassesBoth(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("1. Ouvrez.", "2. Saisissez.", "3. mot");
        }
    }

    @Test
    void eachSectionOfALongDocumentHasItsBookmark() throws IOException {
        var rows = Collections.nCopies(90, new DocumentBlock.Row("Libellé", "Valeur"));
        var pdf = print(
                true,
                List.of(
                        new DocumentPart.Section("Première partie"),
                        new DocumentPart.Table(new DocumentBlock("Bloc", rows), true),
                        new DocumentPart.Section("Seconde partie"),
                        new DocumentPart.Table(new DocumentBlock("Bloc", rows), true)));
        Conformance.assertPassesBoth(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var outline = document.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("Première partie", "Seconde partie");
            assertThat(document.getPages().indexOf(outline.getLastChild().findDestinationPage(document)))
                    .isPositive();
        }
    }

    @Test
    void whatIsFrenchSaysSoInAnEnglishDocument() throws IOException {
        var row = new DocumentBlock.Row("Programme", "Diplôme d'État d'infirmier", true);
        try (var document = Loader.loadPDF(
                print(false, List.of(new DocumentPart.Table(new DocumentBlock("Bloc", List.of(row))))))) {
            assertThat(elements(document.getDocumentCatalog().getStructureTreeRoot())
                            .filter(it -> "TD".equals(it.getStructureType())))
                    .extracting(PDStructureElement::getLanguage)
                    .containsExactly("fr");
        }
    }

    private static String tags(PDDocument document) {
        return elements(document.getDocumentCatalog().getStructureTreeRoot())
                .skip(1)
                .map(PDStructureElement::getStructureType)
                .collect(Collectors.joining(" "));
    }

    /** In reading order. */
    private static Stream<PDStructureElement> elements(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(it -> Stream.concat(Stream.of(it), elements(it)));
    }

    @Test
    void aTableThatFitsOnAPageIsNotCut() throws IOException {
        var block = new DocumentBlock("Bloc", Collections.nCopies(20, new DocumentBlock.Row("Libellé", "Valeur")));
        try (var document =
                Loader.loadPDF(print(false, List.of(new DocumentPart.Table(block), new DocumentPart.Table(block))))) {
            var second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(document).lines().filter("Libellé Valeur"::equals))
                    .hasSize(20);
        }
    }

    /** A student's recap fills 27 rows: one page, as do attestation and certificate. */
    @ParameterizedTest
    @CsvSource({"7, 1, true", "14, 2, true", "24, 4, false"})
    void tablesStandInTwoColumnsWhereOnePageHoldsThemSoAndLoseNoRow(int rowsEach, int pages, boolean columns)
            throws IOException {
        var blocks = Stream.of("Un", "Deux", "Trois", "Quatre")
                .map(title -> new DocumentBlock(
                        title,
                        IntStream.range(0, rowsEach)
                                .mapToObj(i ->
                                        new DocumentBlock.Row(title + i, "Valeur assez longue pour deux lignes " + i))
                                .toList()))
                .toList();
        var pdf = print(
                true,
                List.of(
                        new DocumentPart.Columns(blocks),
                        new DocumentPart.Proof(
                                new DocumentBlock("Vérifier", List.of()), "https://rentree.example", "lu"),
                        new DocumentPart.Signature("Signé", "lu", List.of("Petit texte"))));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            var words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (var block : blocks)
                for (var row : block.rows()) assertThat(words).contains(row.label() + " Valeur");
        }
        assertThat(letters(pdf).stream()
                        .anyMatch(it -> it.getUnicode().equals("Q") && it.getXDirAdj() > PageSizes.WIDTH / 2))
                .isEqualTo(columns);
        Conformance.assertPassesBoth(pdf);
    }

    private byte[] print(boolean dense, List<DocumentPart> parts) throws IOException {
        return SheetSetting.print(List.of(new DocumentSheet(HEAD, dense, parts)), fonts);
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        var letters = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        return letters;
    }
}
