package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody has lost everything; the secretary makes sure who it is and hands a new scol'pass over. */
class LostIdentifiersJourneyTest extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void worksWithoutScriptFromTheLossToTheHandOver(String language) throws IOException, MessagingException {
        var student = cast.named("Sàñchez-" + language.toUpperCase(java.util.Locale.ROOT), "Íñigo");
        var path = "";
        try (var phone = Browser.withoutScript()) {
            speak(phone, language);
            var page = phone.newPage();
            page.navigate(address("/connexion"));
            page.click("a[href='/identifiants-perdus']");
            ask(page, student);
            page.click(".app-go button");
            assertThat(page.url()).isEqualTo(address("/identifiants-perdus?envoyee"));
        }
        try (var office = Browser.withoutScript()) {
            speak(office, language);
            signIn(office, accounts.find(Cast.SECRETARY).orElseThrow());
            var page = office.newPage();
            page.navigate(address("/"));
            page.click("a[href='/secretariat/identifiants']");
            page.click("main a:has-text('Sanchez-" + language.toUpperCase(java.util.Locale.ROOT) + "')");
            path = page.url();
            tick(page, "input[name='student'][value='" + student.number() + "']");
            tick(page, "input[value='IDENTITY_DOCUMENT']");
            page.click(".app-go button");
            assertThat(page.url()).isEqualTo(path);
            var code = page.locator(".app-secret").innerText();
            var file = page.waitForDownload(() -> page.click("a[href$='scolpass.pdf?langue=" + language + "']"));
            try (var pdf = Loader.loadPDF(file.path().toFile())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains(code, student.email());
            }
        }
        told(student);
    }

    /** Neither mail names anybody. */
    private void told(Student student) throws IOException, MessagingException {
        await().untilAsserted(() -> assertThat(mailsTo(email(student))).hasSize(1));
        await().untilAsserted(() -> assertThat(mailsTo("ifsi-a@institut.example"))
                .anyMatch(it -> Received.subject(it).contains("identifiants perdus")));
        assertThat(text(mailsTo(email(student)).getFirst()))
                .doesNotContain("Sanchez", "Sàñchez", student.number().value());
        for (var mail : mailsTo("ifsi-a@institut.example"))
            if (Received.subject(mail).contains("identifiants perdus"))
                assertThat(text(mail)).doesNotContain("Sanchez", email(student));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAndEveryMistakeIsAccessible(String language) {
        var student = cast.named("Axe-" + language, "Zoé");
        try (var phone = Browser.phone()) {
            speak(phone, language);
            var inspection = new Inspection(phone, address(""));
            var links = new Visit(port);
            var page = inspection.page();
            inspection.open("lost", "/identifiants-perdus", links);
            inspection.press("lost, empty", links);
            ask(page, student);
            inspection.press("lost, sent", links);
            var secretary = accounts.find(Cast.SECRETARY).orElseThrow();
            signIn(phone, secretary);
            var own = visit(secretary);
            var path = "/secretariat/identifiants/"
                    + sql.sql("select id from lost_request where email = ?")
                            .param(email(student))
                            .query(String.class)
                            .single();
            inspection.open("list", "/secretariat/identifiants", own);
            Browser.picture(page, "lost-list-" + language);
            inspection.open("request", path, own);
            inspection.press("request, nothing ticked", own);
            Browser.picture(page, "lost-request-" + language);
            tick(page, "input[name='student'][value='" + student.number() + "']");
            tick(page, "input[value='STUDENT_CARD']");
            inspection.press("issued", own);
            Browser.picture(page, "lost-issued-" + language);
            assertThat(inspection.faults())
                    .filteredOn(it -> !it.contains("scolpass.pdf")) // the code is on this browser only
                    .isEmpty();
            assertThat(inspection.pages()).isEqualTo(7);
        }
    }

    private void ask(Page page, Student student) {
        var born = sql.sql("select birth_date from student where number = ?")
                .param(student.number().value())
                .query(LocalDate.class)
                .single();
        page.selectOption("#institute", "IFSI-A");
        Map.of(
                        "familyName", student.familyName().replace("à", "a").replace("ñ", "n"),
                        "firstName", "Inigo",
                        "birth", String.valueOf(born.getDayOfMonth()),
                        "birthMonth", String.valueOf(born.getMonthValue()),
                        "birthYear", String.valueOf(born.getYear()),
                        "number", student.number().value(),
                        "email", email(student))
                .forEach((field, text) -> page.fill("#" + field, text));
    }

    /** Without the number, which must not stand in a mail. */
    private static String email(Student student) {
        return "perdu." + Integer.toString(Integer.parseInt(student.number().value()), 36) + "@mail.example";
    }

    /** As people do: on the words beside it. */
    private static void tick(Page page, String box) {
        page.click("label[for='" + page.getAttribute(box, "id") + "']");
    }

    private void speak(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
