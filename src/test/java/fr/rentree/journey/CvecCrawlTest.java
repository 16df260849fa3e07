package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.RegisterStub;
import fr.rentree.support.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Données personnelles » and the recap with each answer of the register, inspected as every other page is. */
class CvecCrawlTest extends CvecJourney {

    private BrowserContext browser;
    private Inspection look;
    private String language;

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void findsNothingWrong(String spoken) {
        language = spoken;
        browser = Browser.narrow();
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        look = new Inspection(browser, address(""));
        look.open("first page", "/connexion", new Visit(port));
        accepted("confirmed", CvecJourney::knows);
        accepted("names differ", it -> REGISTER.knows(it.cvec(), it.familyName(), "MAUD", BIRTH));
        accepted("unanswered", it -> REGISTER.says(it.cvec(), 500, ""));
        refused();
        withoutANumber();
        second();
        assertThat(look.faults()).isEmpty();
    }

    private void accepted(String name, Consumer<Student> answer) {
        var student = cast.complete();
        answer.accept(student);
        var visit = personal(student);
        assertThat(Way.goOn(visit, student, PERSONAL).location()).isEqualTo(ANNUAL);
        look.open(name, PERSONAL, visit);
    }

    private void refused() {
        var student = cast.complete();
        REGISTER.says(student.cvec(), 200, RegisterStub.attestation("O'CONNOR", "ZOE", BIRTH, 72, "Annulée"));
        var visit = personal(student);
        look.page().navigate(address(PERSONAL));
        look.page().fill("#cvec", student.cvec());
        look.page().click("label[for=military]");
        look.press("refused", visit);
        assertThat(look.page().locator(".govuk-error-summary").count()).isEqualTo(1);
        look.page().locator("label[for=cvecKept]").click();
        look.page().locator("details:has(#phone) > summary").click();
        look.page().fill("#phone", "123");
        look.press("ticked, with another fault", visit);
        assertThat(look.page().isChecked("#cvecKept")).isTrue();
        var kept = new HashMap<>(kept(student));
        kept.putAll(Map.of("cvec", student.cvec(), "phone", "06 12 34 56 78"));
        assertThat(Way.goOn(visit, PERSONAL, kept).location()).isEqualTo(ANNUAL);
        look.open("refused and kept", PERSONAL, visit);
        recap(visit, student);
        look.open("recap of a refused one", RECAP, visit);
        assertThat(look.page().url()).isEqualTo(address(RECAP));
    }

    private void withoutANumber() {
        var student = cast.complete();
        var visit = personal(student);
        var page = look.page();
        page.navigate(address(PERSONAL));
        Browser.picture(page, "cvec-first-" + language);
        page.fill("#cvec", student.cvec().replaceFirst("12$", "l2"));
        look.press("a letter for a digit", visit);
        assertThat(page.locator("button[name=cvecMeant]").count()).isEqualTo(1);
        Browser.picture(page, "cvec-meant-" + language);
        page.fill("#cvec", "");
        look.press("no number", visit);
        assertThat(page.isVisible("label[for=cvecAbsence]")).isTrue();
        Browser.picture(page, "cvec-none-" + language);
        page.click("label[for=cvecAbsence-4]");
        look.press("no reason", visit);
        assertThat(page.isVisible("#cvecReason")).isTrue();
        Browser.picture(page, "cvec-reason-" + language);
        Way.goOn(visit, PERSONAL, Map.of("cvec", "", "cvecAbsence", "PENDING"));
        Way.goOn(visit, ANNUAL, Map.of());
        look.open("recap without a number", RECAP, visit);
        assertThat(page.url()).isEqualTo(address(RECAP));
        Browser.picture(page, "cvec-recap-" + language);
        look.press("back at the field", visit);
        assertThat(page.url()).isEqualTo(address(PERSONAL + "?retour=recapitulatif#cvec"));
        Way.goOn(visit, PERSONAL, Map.of("cvec", "", "cvecAbsence", "FUNDED"));
        look.open("owes none", PERSONAL, visit);
        Browser.picture(page, "cvec-owes-none-" + language);
        Way.goOn(visit, RECAP, Map.of());
        look.open("finished owing none", END, visit);
        Browser.picture(page, "cvec-end-" + language);
    }

    private void second() {
        var first = cast.complete();
        knows(first);
        until(END, first);
        var visit = personal(cast.complete());
        Way.goOn(
                visit,
                PERSONAL,
                Map.of("cvec", first.cvec(), "cvecKept", first.cvec().replace(" ", "")));
        Way.goOn(visit, ANNUAL, Map.of());
        Way.goOn(visit, RECAP, Map.of());
        look.open("finished second", END, visit);
        Browser.picture(look.page(), "cvec-second-" + language);
        var path = visit.get("/demandes").body().replaceAll("(?s).*?href=\"(/demandes/[0-9a-f-]{36})\".*", "$1");
        look.open("the case that opened by itself", path, visit);
        Browser.picture(look.page(), "cvec-case-" + language);
    }

    private Visit personal(Student student) {
        var visit = until(PERSONAL, student);
        visit.cookies().put("rentree-lang /", language);
        signIn(browser, student.account());
        return visit;
    }
}
