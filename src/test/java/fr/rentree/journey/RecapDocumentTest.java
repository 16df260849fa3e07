package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recap is read on one page, by whoever has answered all there is to answer. */
class RecapDocumentTest extends Verification {

    /** Everything that a returning student may change, and as long as it gets. */
    private static final Map<String, String> MUCH = Map.ofEntries(
            Map.entry("accommodation", "3"),
            Map.entry("annualSame", "no"),
            Map.entry("annual.where", "abroad"),
            Map.entry("annual.line1", "Résidence universitaire Vert-Bois"),
            Map.entry("annual.line2", "Bâtiment C, escalier 4"),
            Map.entry("annual.foreignCity", "10623 Berlin"),
            Map.entry("annual.country", "Allemagne"),
            Map.entry("email", "une.adresse.assez.longue@courrier.example"),
            Map.entry("copies", "true"),
            Map.entry("family", "4"),
            Map.entry("children", "2"));

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void isOnePageBeforeAndAfterTheFinish(String language) throws IOException {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var personal = new HashMap<>(MUCH);
        personal.put("cvec", student.cvec());
        assertThat(Way.goOn(visit, PERSONAL, personal).location()).isEqualTo(ANNUAL);
        Way.walk(visit, student, RECAP);
        visit.cookies().put("rentree-lang /", language);
        assertThat(pages(visit.download("/reinscription/recapitulatif.pdf"))).isEqualTo(1);
        Way.goOn(visit, RECAP, Map.of());
        assertThat(pages(visit.download("/reinscription/recapitulatif/" + enrolment(student) + ".pdf")))
                .isEqualTo(1);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
