package fr.rentree.proof;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.cvec.CvecFinding;
import fr.rentree.document.Conformance;
import fr.rentree.document.PrintedPage;
import fr.rentree.enrolment.Answers;
import fr.rentree.enrolment.Answers.Approval;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** « The recap is one page », and where it cannot be, it is one that finds its way: for who answers everything at length. */
class RecapDocumentTest {

    private static final String LONG_NAME =
            "Wilhelmine-Maximilienne de La Rochefoucauld-Montmorency d'Auvergne et de Bourbon";

    private final DocumentLayout documents = Samples.documents();

    static Stream<Words> languages() {
        return Stream.of(Samples.FRENCH, Samples.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theFullestRecapIsOnePage(Words words) throws IOException {
        var pdf = print(fullest("Marie-Antoinette Élisabeth", "Delacroix-Villeneuve", "Nguyễn-Delacroix"), words);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        Conformance.assertPassesBoth(pdf);
        assertThat(smallest(pdf)).isGreaterThan(7.99f);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatOnePageCannotHoldIsTwoPagesWithBookmarks(Words words) throws IOException {
        var pdf = print(fullest(LONG_NAME, LONG_NAME, LONG_NAME), words);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains(words.say("enrolment.identity.title"), words.say("proof.block.check"));
        }
        Conformance.assertPassesBoth(pdf);
        assertThat(ends(pdf)).isLessThanOrEqualTo(PrintedPage.RIGHT + 1);
    }

    private byte[] print(EnrolmentSnapshot snapshot, Words words) {
        return documents.print(DocumentKind.RECAP, snapshot, words, Samples.STAMP);
    }

    /** Everything that a form asks one student, answered at length. */
    private static EnrolmentSnapshot fullest(String first, String family, String used) {
        var like = Samples.attestation();
        var student = SampleStudent.of(like.student())
                .firstNames(first, "Geneviève", "Bernadette")
                .familyName(family)
                .usedName(used)
                .called(first)
                .record();
        var fixed = new Address(
                "100",
                "Résidence universitaire des Œillets",
                "Bâtiment C, escalier 12, appartement 4",
                "1150 boulevard de la République-Bis",
                "07410",
                "Saint-Félicien-de-la-Montagne",
                null);
        var annual = new Address(
                "131",
                "Koninklijke Studentenresidentie",
                "Gebouw Oost, verdieping 12, kamer 4",
                "Burgemeester Vanderstichelenstraat 115",
                null,
                null,
                "1080 Sint-Jans-Molenbeek (Bruxelles)");
        var at = like.finishedAt();
        var approvals = new TreeMap<>(
                Map.of("image-rights", new Approval(1, true, at), "it-charter", new Approval(1, true, at)));
        return new EnrolmentSnapshot(
                like.enrolment(),
                12,
                like.reference(),
                at,
                like.year(),
                student,
                like.offer(),
                like.programme(),
                like.institute(),
                like.university(),
                new Answers.Personal(
                        "MTP6ABCDEF12",
                        CvecFinding.CONFIRMED,
                        null,
                        null,
                        fixed,
                        "3",
                        annual,
                        "+33628789344",
                        "wilhelmine-maximilienne.delacroix-villeneuve@courrier.example",
                        true,
                        "4",
                        9,
                        "1",
                        true),
                new Answers.Annual(
                        List.of(new Answers.Following(like.programme().key(), "01", null, true, null, null)),
                        new Answers.PreviousYear(
                                Answers.PreviousAnswer.INSTITUTE_FRANCE, "S", new Place.Department("034"), null),
                        new Answers.LastDiploma("A", 2022, new Place.Department("034")),
                        null,
                        "43",
                        50,
                        "43",
                        "56",
                        "REGION",
                        null,
                        "2026-OCC-0001234",
                        false,
                        approvals),
                like.fees(),
                like.language());
    }

    /** Where the letter ends that is furthest to the right. */
    private static float ends(byte[] pdf) throws IOException {
        var ends = new ArrayList<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    ends.add(letter.getXDirAdj() + letter.getWidthDirAdj());
                }
            }.getText(document);
        }
        return Collections.max(ends);
    }

    /** Size of the smallest letter above the margin at the foot. */
    private static float smallest(byte[] pdf) throws IOException {
        var sizes = new ArrayList<Float>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (letter.getYDirAdj() < PrintedPage.BOTTOM) sizes.add(letter.getFontSizeInPt());
                }
            }.getText(document);
        }
        return Collections.min(sizes);
    }
}
