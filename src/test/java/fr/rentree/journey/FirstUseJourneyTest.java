package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the scol'pass on paper to the home page, on a telephone. */
class FirstUseJourneyTest extends Journey {

    private static final String CODE = "K7MT-9WXX-3HRD-PV6C";
    private static final String NEW_PASSWORD = "girafe pluie tambour 58";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void worksWithoutScript(String language) {
        var student = cast.complete();
        issue(student, CODE);
        try (var phone = Browser.withoutScript()) {
            speak(phone, language);
            var page = phone.newPage();
            page.navigate(address("/connexion"));
            page.click("a[href='/premiere-connexion']");
            fill(page, Map.of("email", student.email(), "code", CODE.toLowerCase(java.util.Locale.ROOT)));
            fill(page, identity(student));
            fill(page, Map.of("address", "mistyped@mail.example"));
            page.click("a[href='/premiere-connexion/courriel']");
            fill(page, Map.of("address", backup(student)));
            tick(page, "#agreed");
            fill(page, Map.of());
            fill(page, Map.of("newPassword", NEW_PASSWORD, "newPasswordAgain", NEW_PASSWORD));
            assertThat(page.url()).isEqualTo(address("/?bienvenue"));
            assertThat(page.locator("main").innerText())
                    .contains(language.equals("fr") ? "Bienvenue" : "Welcome", backup(student));
        }
        await().untilAsserted(() -> assertThat(mailsTo(backup(student))).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAndEveryMistakeIsAccessible(String language) {
        var student = cast.complete();
        issue(student, "CCCC-CCCC-CCCC-CCCC");
        issue(student, CODE);
        try (var phone = Browser.phone()) {
            speak(phone, language);
            var inspection = new Inspection(phone, address(""));
            var links = new Visit(port);
            var page = inspection.page();
            inspection.open("start", "/premiere-connexion", links);
            inspection.press("start, empty", links);
            type(page, Map.of("email", student.email(), "code", "CCCC-CCCC-CCCC-CCCC"));
            inspection.press("start, replaced", links);
            type(page, Map.of("code", CODE));
            inspection.press("identity", links);
            inspection.press("identity, empty", links);
            type(page, Map.of("number", "29999999", "birth", "31", "birthMonth", "2", "birthYear", "2004"));
            inspection.press("identity, no date", links);
            type(page, identity(student));
            inspection.press("address", links);
            type(page, Map.of("address", "nobody"));
            inspection.press("address, wrong", links);
            type(page, Map.of("address", backup(student)));
            inspection.press("charter", links);
            inspection.press("charter, not accepted", links);
            tick(page, "#agreed");
            inspection.press("password", links);
            type(page, Map.of("newPassword", "short", "newPasswordAgain", "short"));
            inspection.press("password, short", links);
            Browser.picture(page, "first-use-password-" + language);
            type(page, Map.of("newPassword", NEW_PASSWORD, "newPasswordAgain", NEW_PASSWORD));
            inspection.press("home", visit(student));
            phone.clearCookies();
            speak(phone, language);
            inspection.open("start again", "/premiere-connexion?fin", links);
            type(page, Map.of("email", student.email(), "code", CODE));
            inspection.press("start, used", links);
            assertThat(inspection.faults()).isEmpty();
            assertThat(inspection.pages()).isEqualTo(15);
        }
    }

    /** As people do: on the words beside it. */
    private static void tick(Page page, String box) {
        page.click("label[for='" + page.getAttribute(box, "id") + "']");
    }

    private void speak(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
    }

    private static void type(Page page, Map<String, String> typed) {
        typed.forEach((field, text) -> page.fill("#" + field, text));
    }

    private static void fill(Page page, Map<String, String> typed) {
        type(page, typed);
        page.click(".app-go button");
    }

    private static String backup(Student student) {
        return "secours." + student.number() + "@mail.example";
    }

    private Map<String, String> identity(Student student) {
        var born = sql.sql("select birth_date from student where number = ?")
                .param(student.number().value())
                .query(java.time.LocalDate.class)
                .single();
        return Map.of(
                "number", student.number().value(),
                "birth", String.valueOf(born.getDayOfMonth()),
                "birthMonth", String.valueOf(born.getMonthValue()),
                "birthYear", String.valueOf(born.getYear()));
    }

    /** As the registry's command does, with a code that is known here. The one before is replaced. */
    private void issue(Student student, String code) {
        var number = student.number().value();
        sql.sql("update scolpass set replaced_at = now() where student_number = ?")
                .param(number)
                .update();
        sql.sql("insert into scolpass (student_number, code_hash, issued_to, issued_at, expires_at, issued_by)"
                        + " values (?, sha256(convert_to(?, 'UTF8')), ?, now(), now() + interval '60 days', 'test')")
                .params(number, "scolpass\n" + number + "\n" + code.replace("-", ""), number)
                .update();
    }
}
