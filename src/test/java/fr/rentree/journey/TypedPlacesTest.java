package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import fr.rentree.support.Visit.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Countries and départements are typed on the pages, and asked only where they apply. */
class TypedPlacesTest extends Journey {

    private static final Map<String, String> TWO_WRONG_COUNTRIES = Map.of(
            "fixed.where", "abroad",
            "fixed.foreignCity", "79098 Freiburg",
            "fixed.country", "Germanie",
            "accommodation", "1",
            "annual.where", "abroad",
            "annual.line1", "Calle Mayor 1",
            "annual.foreignCity", "28013 Madrid",
            "annual.country", "Espanne");

    @Test
    void ofTwoCountriesThatAreNoneTheFirstComesBackWithItsList() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var wrong = Way.goOn(visit, PERSONAL, with(student, TWO_WRONG_COUNTRIES));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body())
                .contains("«\u00a0Germanie\u00a0»", "«\u00a0Espanne\u00a0»")
                .containsOnlyOnce("<select");
        assertThat(Form.fields(wrong)).containsEntry("fixed.country", "").containsEntry("annual.country", "Espanne");
        var mended = Form.fields(wrong);
        mended.put("fixed.country", "109");
        mended.put("annual.country", "espagne");
        assertThat(Way.send(visit, wrong, mended).location()).isEqualTo(ANNUAL);
        assertThat(Form.fields(visit.get(PERSONAL)))
                .containsEntry("fixed.where", "abroad")
                .containsEntry("fixed.country", "Allemagne")
                .containsEntry("annual.country", "Espagne");
    }

    @Test
    void whatWasTypedForFranceComesBackBesideWhatIsWrongAbroad() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var wrong = Way.goOn(visit, PERSONAL, Map.of("fixed.where", "abroad", "fixed.postcode", "84860"));
        assertThat(Form.fields(wrong))
                .containsEntry("fixed.where", "abroad")
                .containsEntry("fixed.postcode", "84860")
                .containsEntry("fixed.commune", "Arlebosc");
    }

    @Test
    void aFormThatWasGivenOutBeforeIsStillUnderstood() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var page = visit.get(PERSONAL);
        var before = new HashMap<>(Form.fields(page));
        before.keySet().removeIf(name -> name.endsWith(".where"));
        before.putAll(Map.of("cvec", student.cvec(), "fixed.country", "109", "annual.country", "100"));
        before.put("fixed.foreignCity", "79098 Freiburg");
        assertThat(Way.send(visit, page, before).location()).isEqualTo(ANNUAL);
        assertThat(Form.fields(visit.get(PERSONAL)))
                .containsEntry("fixed.country", "Allemagne")
                .containsEntry("annual.where", "france")
                .containsEntry("annual.country", "");
    }

    @Test
    void theInstitutesDepartementIsShownByItsNameAndMayBeTypedByItsNumber() {
        var student = cast.complete();
        var visit = until(ANNUAL, student);
        assertThat(Form.fields(visit.get(ANNUAL))).containsEntry("previousDepartment", "Hérault (34)");
        assertThat(previousDepartment(visit, "Erault").body()).contains("«\u00a0Erault\u00a0»");
        assertThat(previousDepartment(visit, "30").location()).isEqualTo(RECAP);
        assertThat(Form.fields(visit.get(ANNUAL))).containsEntry("previousDepartment", "Gard (30)");
    }

    @Test
    void withoutScriptOnlyTheFieldsOfTheChosenSideAreSeen() {
        try (var plain = Browser.withoutScript()) {
            var page = personalPage(plain, cast.complete());
            var abroad = page.locator("[name='fixed.country'], [name='fixed.foreignCity']");
            var france = page.locator("[name='fixed.postcode'], [name='fixed.commune']");
            assertThat(seen(france)).isEqualTo(2);
            assertThat(seen(abroad)).isZero();
            page.click("label[for=fixed-where-2]");
            assertThat(seen(france)).isZero();
            assertThat(seen(abroad)).isEqualTo(2);
        }
    }

    @Test
    void theScriptFetchesTheListOfCountriesOnceForAllFields() {
        try (var phone = Browser.phone()) {
            var page = personalPage(phone, cast.complete());
            page.click("label[for=fixed-where-2]");
            page.focus("#fixed-country");
            var names = page.locator("datalist#liste-pays option");
            names.nth(200).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.focus("#fixed-line1");
            page.focus("#fixed-country");
            assertThat(page.locator("datalist#liste-pays").count()).isEqualTo(1);
            assertThat(page.locator("[list=liste-pays]").count()).isEqualTo(2);
        }
    }

    @Test
    void whoHasNoDiplomaIsNotAskedForItsYearNorItsPlace() {
        var student = cast.barelyKnown(Cast.SECOND_YEAR);
        var visit = visit(student);
        Way.goOn(visit, student, INFORMATION);
        Way.goOn(visit, CHOICE, Map.of("programmes", Cast.SECOND_YEAR.toString()));
        var address = Map.of("fixed.line1", "1 rue Haute", "fixed.postcode", "34000", "phone", "06 11 22 33 44");
        var personal = with(student, address);
        personal.putAll(Map.of("accommodation", "4", "family", "1", "military", "1"));
        assertThat(Way.goOn(visit, PERSONAL, personal).location()).isEqualTo(ANNUAL);
        try (var plain = Browser.withoutScript()) {
            var page = at(plain, student, ANNUAL);
            var obtained = page.locator("[name='lastDiploma.year'], [name^='lastDiploma.place']");
            assertThat(seen(obtained)).isEqualTo(3);
            page.selectOption("[name='lastDiploma.type']", "T");
            assertThat(seen(obtained)).isZero();
            page.click("label:has-text('Uniquement')");
            page.click(".app-go button");
            page.waitForURL(Pattern.compile(".*" + RECAP));
        }
        assertThat(visit.get(RECAP).body()).contains(">Aucun diplôme supérieur<");
    }

    private Page personalPage(BrowserContext browser, Student student) {
        until(PERSONAL, student);
        var page = at(browser, student, PERSONAL);
        page.locator("details:has(#fixed-line1) > summary").click();
        return page;
    }

    private static Answer previousDepartment(Visit visit, String typed) {
        return Way.goOn(visit, ANNUAL, Map.of("previous", "INSTITUTE_FRANCE", "previousDepartment", typed));
    }

    private static Map<String, String> with(Student student, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put("cvec", student.cvec());
        return all;
    }

    private static long seen(Locator fields) {
        return fields.all().stream().filter(Locator::isVisible).count();
    }
}
