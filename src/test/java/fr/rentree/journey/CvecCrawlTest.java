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
        kept.put("cvec", student.cvec());
        assertThat(Way.goOn(visit, PERSONAL, kept).location()).isEqualTo(ANNUAL);
        look.open("refused and kept", PERSONAL, visit);
        recap(visit, student);
        look.open("recap of a refused one", RECAP, visit);
        assertThat(look.page().url()).isEqualTo(address(RECAP));
    }

    private Visit personal(Student student) {
        var visit = until(PERSONAL, student);
        visit.cookies().put("rentree-lang /", language);
        signIn(browser, student.account());
        return visit;
    }
}
