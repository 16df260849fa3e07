package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneJourneyTest extends Journey {

    private static final int MOST_INTERACTIONS = 8;

    /** In pixels: what a phone of 375 × 812 shows above its keyboard's edge when a page opens. */
    private static final int FIRST_SCREEN = 560;

    /** Clicks and typed fields from the signed-in home page on. */
    private int interactions;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"O'Connor,Zoé", "Nguyễn,Thị", "Œuvrard,Noëlle", "de La Tour d'Auvergne,Y", "Y,Jean"})
    void isWalkedWithEightInteractionsFromHomeToTheProofInHand(String familyName, String firstName) throws Exception {
        var student = cast.named(familyName, firstName);
        try (var phone = Browser.phone()) {
            var page = phone.newPage();
            signIn(page, student);
            walk(page, student);
            assertThat(page.url()).isEqualTo(address(END));
            assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
            assertThat(page.locator("main").innerText()).containsPattern("26-\\d{4}-\\d{6}");
            assertThat(downloaded(page, "/reinscription/attestation/"))
                    .contains(familyName, firstName, student.number().value());
            assertThat(downloaded(page, "/reinscription/recapitulatif/")).contains(familyName);
        }
        await().untilAsserted(() -> assertThat(mails(student)).hasSize(1));
        assertThat(text(mails(student).getFirst())).contains("application/pdf");
    }

    private void signIn(Page page, Student student) {
        page.navigate(address("/"));
        assertThat(page.url()).endsWith("/connexion");
        page.fill("#email", student.email());
        page.fill("#password", PASSWORD);
        page.click(".app-go button");
        assertThat(page.url()).isEqualTo(address("/"));
    }

    private void walk(Page page, Student student) {
        interactions = 0;
        click(page.locator("main .app-tile a.govuk-button"));
        while (!page.url().equals(address(END))) {
            var before = page.url();
            if (page.locator("#cvec").count() > 0) {
                assertThat(page.locator("#cvec").boundingBox().y).isLessThan(FIRST_SCREEN);
                type(page.locator("#cvec"), student.cvec());
            }
            if (page.locator("#military:not(:checked)").count() > 0) click(page.locator("label[for=military]"));
            click(page.locator(".app-go button"));
            page.waitForURL(Pattern.compile(".*"));
            assertThat(page.url()).as(page.locator("main").innerText()).isNotEqualTo(before);
        }
    }

    private void click(Locator what) {
        interactions++;
        what.click();
    }

    private void type(Locator where, String text) {
        interactions++;
        where.fill(text);
    }

    private static String downloaded(Page page, String link) throws IOException {
        var file = page.waitForDownload(
                () -> page.locator("a[href^='" + link + "']").first().click());
        assertThat(file.suggestedFilename()).endsWith(".pdf");
        try (var pdf = Loader.loadPDF(file.path().toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
