package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.account.BackupAddresses;
import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page in every state, at 320 pixels: accessible, no dead link, no raw message key, nothing too wide or too heavy. */
class CrawlTest extends Journey {

    private static final List<String> CASES = List.of(
            "OFFER_WRONG",
            "NAME_DIFFERS",
            "CVEC_REFUSED",
            "CVEC_NOT_OWED",
            "CVEC_TAKEN",
            "WRONG_DATA",
            "CORRECTION",
            "MAINTAIN_NO",
            "OTHER");

    /** A code as it has to be, of no document. */
    private static final String UNKNOWN = "/verifier/00000000000000000000";

    private static final Map<String, String> AT_HOME = Map.ofEntries(
            Map.entry("fixed.where", "france"),
            Map.entry("fixed.line1", "1 rue de l'École"),
            Map.entry("fixed.postcode", "34000"),
            Map.entry("fixed.commune", "Montpellier"),
            Map.entry("accommodation", "4"),
            Map.entry("phone", "06 11 22 33 44"),
            Map.entry("email", "moi@mail.example"),
            Map.entry("family", "1"),
            Map.entry("military", "1"));

    private static final Map<String, String> NO_COUNTRIES = Map.of(
            "fixed.where", "abroad",
            "fixed.country", "Germanie",
            "accommodation", "1",
            "annual.where", "abroad",
            "annual.country", "Espanne");

    private static final Map<String, String> NO_PLACES = Map.of(
            "previous", "OTHER",
            "situation", "U",
            "lastEstablishment.place.country", "France",
            "lastEstablishment.place.department", "Erault",
            "lastDiploma.type", "A",
            "lastDiploma.place.country", "Germanie");

    private static final String FILL = """
            typed => { for (const name in typed) for (const field of document.getElementsByName(name))
              if (field.type === 'radio') field.checked = field.value === typed[name]; else field.value = typed[name]; }""";

    @Autowired
    BackupAddresses links;

    private BrowserContext browser;
    private Inspection look;
    private String language;

    @AfterEach
    void close() {
        browser.close();
    }

    /** {@link TranslatedCrawlTest} speaks the other one. */
    String spoken() {
        return "fr";
    }

    @Test
    void findsNothingWrong() {
        language = spoken();
        browser = Browser.narrow();
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        look = new Inspection(browser, address(""));
        strangers();
        homes();
        steps();
        waysOut();
        ends();
        addresses();
        assertThat(look.faults()).isEmpty();
        assertThat(look.pages()).isGreaterThan(40);
    }

    private void strangers() {
        var visit = new Visit(port);
        for (var path : List.of(
                "/connexion",
                "/connexion?motif=expiree",
                "/accessibilite",
                "/confidentialite",
                "/plan-du-site",
                "/verifier",
                "/verifier?code=x",
                UNKNOWN)) look.open(path, path, visit);
        look.open("sign-in", "/connexion", visit);
        look.press("sign-in with errors", visit);
    }

    private void homes() {
        var staff = as(accounts.find(Cast.SECRETARY).orElseThrow());
        look.open("home of staff", "/", staff);
        look.open("site map of staff", "/plan-du-site", staff);
        look.open("refused", CHOICE, staff);
        look.open("home, not yet", "/", as(cast.offered(Cast.NOT_OPEN_YET)));
        look.open("home, closed", "/", as(cast.offered(Cast.CLOSED)));
        look.open("home, nothing offered", "/", as(cast.offered()));
        var open = as(cast.complete());
        look.open("home, open", "/", open);
        look.open("site map of a student", "/plan-du-site", open);
        look.open("missing", "/nirgendwo", open);
    }

    private void steps() {
        var unknown = cast.barelyKnown(Cast.LICENCE, Cast.SECOND_YEAR, Cast.NOT_OPEN_YET);
        var visit = as(unknown);
        step(INFORMATION, visit);
        Way.goOn(visit, unknown, INFORMATION);
        emptyAndWrong(CHOICE, visit);
        Way.goOn(visit, CHOICE, Map.of("programmes", Cast.LICENCE.toString()));
        look.open("home, to finish", "/", visit);
        emptyAndWrong(PERSONAL, visit);
        wrongPlaces(PERSONAL, NO_COUNTRIES, visit);
        assertThat(Way.goOn(visit, PERSONAL, withCvec(unknown)).location()).isEqualTo(ANNUAL);
        emptyAndWrong(ANNUAL, visit);
        wrongPlaces(ANNUAL, NO_PLACES, visit);
        var liable = as(cast.notLiable());
        Way.walk(liable, cast.complete(), PERSONAL);
        step(PERSONAL, liable);
        resumed();
        conflict();
        var fees = cast.offered(Cast.LICENCE);
        look.open("fees of the university", FEES, as(until(FEES, fees), fees));
        var recap = cast.complete();
        step(CHOICE, as(until(RECAP, recap), recap));
        step(FEES, visit(recap));
        step(RECAP, visit(recap));
    }

    private void resumed() {
        var student = cast.complete();
        look.open("before an old form", PERSONAL, as(until(PERSONAL, student), student));
        look.page().fill("#cvec", student.cvec());
        look.page().click("label[for=military]");
        var visit = as(student);
        look.press("resumed", visit);
        assertThat(look.page().inputValue("#cvec")).isEqualTo(student.cvec());
    }

    private void conflict() {
        var student = cast.complete();
        var other = as(until(ANNUAL, student), student);
        look.open("before a conflict", PERSONAL, other);
        look.page().fill("#cvec", student.cvec().replace('A', 'B'));
        Way.goOn(other, PERSONAL, Map.of("phone", "06 99 88 77 66"));
        look.press("conflict", other);
        assertThat(look.page().locator(".app-version").count()).isEqualTo(2);
    }

    private void waysOut() {
        var student = cast.complete();
        var visit = as(until(PERSONAL, student), student);
        look.open("no case yet", "/demandes", visit);
        for (var type : CASES)
            look.open(type, "/demandes/nouvelle?type=" + type + "&etape=donnees-personnelles", visit);
        look.press("case with errors", visit);
        look.page().fill("#text", "Bonjour,\nvoici ma question.");
        look.press("case sent", visit);
        look.press("case with errors in the answer", visit);
        look.open("cases", "/demandes", visit);
        look.open("home with a case", "/", visit);
        look.open("name reported", "/demandes/nouvelle?type=NAME_DIFFERS&etape=donnees-personnelles", visit);
        look.page().fill("#text", "Mon nom est écrit autrement.");
        look.press("name reported", visit);
        step(PERSONAL, visit);
    }

    private void ends() {
        var student = cast.complete();
        var visit = as(until(END, student), student);
        step(END, visit);
        var check = check(student);
        look.open("checked", check, visit);
        look.open("mailed", END + "?envoye", visit);
        look.open("home, finished", "/", visit);
        look.open("own data", "/vos-donnees", visit);
        look.open("own data, too soon", "/vos-donnees.pdf", visit);
        assertThat(look.page().locator(".app-notice").count()).isEqualTo(1);
        visit.post("/reinscription/corriger", Map.of("_csrf", visit.get(END).hidden("_csrf")));
        look.open("home, correcting", "/", visit);
        look.open("checked, being corrected", check, visit);
        step(RECAP, visit);
        look.press("finished again", visit);
        look.open("checked, superseded", check, visit);
    }

    /** Where the code of the attestation is checked, which the look at the end page has had issued. */
    private String check(Student student) {
        return "/verifier/"
                + sql.sql("select code from proof join enrolment on id = enrolment_id"
                                + " where student_number = ? and kind = 'ATTESTATION' limit 1")
                        .param(student.number().value())
                        .query(String.class)
                        .single();
    }

    private void addresses() {
        var student = cast.complete();
        var visit = as(until(PERSONAL, student), student);
        Way.goOn(visit, PERSONAL, Map.of("cvec", student.cvec(), "copies", "true", "email", "encore@mail.example"));
        look.open("home, unconfirmed", "/", visit);
        for (var path : List.of(ANNUAL, RECAP)) Way.goOn(visit, student, path);
        look.open("end, unconfirmed", END, visit);
        look.open("link sent", END + "?lien", visit);
        var link = link(student);
        look.open("link pressed late", link + "?encore", visit);
        become("replaced_at = asked_at", student);
        look.open("link replaced", link, visit);
        become("replaced_at = null, asked_at = now() - interval '2 days', expires_at = now()", student);
        look.open("link expired", link, visit);
        look.open("end, link over", END, visit);
        become("asked_at = now(), expires_at = now() + interval '1 day'", student);
        look.open("link", link, visit);
        look.press("confirmed", visit);
        look.open("end, confirmed", END, visit);
        look.open("link unknown", link + "x", visit);
    }

    /** The link to this student's new address. */
    private String link(Student student) {
        var id = sql.sql("select id from address_link where account_id = ?")
                .param(student.account())
                .query(UUID.class)
                .single();
        return links.letter(id).orElseThrow().path();
    }

    private void become(String change, Student student) {
        sql.sql("update address_link set " + change + " where account_id = ?")
                .param(student.account())
                .update();
    }

    private void step(String path, Visit visit) {
        look.open(path, path, visit);
        assertThat(look.page().url()).isEqualTo(address(path));
    }

    private void emptyAndWrong(String path, Visit visit) {
        step(path, visit);
        look.press(path + " with errors", visit);
        assertThat(look.page().locator(".govuk-error-summary").count()).as(path).isEqualTo(1);
    }

    private void wrongPlaces(String path, Map<String, String> typed, Visit visit) {
        look.page().evaluate(FILL, typed);
        look.press(path + " with wrong places", visit);
        assertThat(look.page()
                        .locator("select[name$='ountry'], select[name$='epartment']")
                        .count())
                .as(path)
                .isEqualTo(1);
    }

    private Map<String, String> withCvec(Student student) {
        var all = new HashMap<>(AT_HOME);
        all.put("cvec", student.cvec());
        return all;
    }

    private Visit as(Student student) {
        return as(student.account());
    }

    private Visit as(Visit visit, Student student) {
        signIn(browser, student.account());
        return speaking(visit);
    }

    /** Signs the browser in, and a visitor without one who tries the links. */
    private Visit as(UUID account) {
        signIn(browser, account);
        return speaking(visit(account));
    }

    private Visit speaking(Visit visit) {
        visit.cookies().put("rentree-lang /", language);
        return visit;
    }
}
