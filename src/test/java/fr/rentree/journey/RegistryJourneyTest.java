package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.journey.Cast.Student;
import fr.rentree.session.Role;
import fr.rentree.support.Browser;
import fr.rentree.support.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The registry and an institute's secretary at work: found, validated, reopened, cancelled, and never over somebody else. */
class RegistryJourneyTest extends VerificationJourney {

    private static final String LIST = "/secretariat/inscriptions";
    private static final Pattern PICK = Pattern.compile("name=\"pick\" value=\"([^\"]*)\"");

    @Autowired
    Campaigns campaigns;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void anOfficerFindsAndValidatesWithoutScriptAndTheStudentHoldsTheCertificate(String language) {
        var student = cast.named("Sàñchez-Validée-" + language, "Íñigo");
        var own = until(END, student);
        assertThat(own.get(certificate(student)).status()).isEqualTo(404);
        try (var office = speaking(Browser.withoutScript(), language)) {
            signIn(office, staff(Role.REGISTRY));
            var page = office.newPage();
            page.navigate(address("/"));
            page.click("a[href='/secretariat/inscriptions']");
            search(page, "inigo sanchez validee " + language);
            assertThat(page.url()).isEqualTo(address(LIST));
            page.click(".app-rows__who a");
            page.click(".app-go button");
            assertThat(page.url()).contains("?fait=validated");
            assertThat(page.locator(".app-notice--success").count()).isEqualTo(1);
            assertThat(page.locator(".app-log li").count()).isGreaterThan(0);
        }
        assertThat(own.download(certificate(student)))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(own.get(END).body()).contains(certificate(student)).doesNotContain("/reinscription/corriger\"");
        await().untilAsserted(() ->
                assertThat(mails(student)).anyMatch(it -> Received.subject(it).contains("est validée")));
    }

    @Test
    void manyAreValidatedAfterALookAtTheEffect() {
        var ready = List.of(done("Lot"), done("Lot"));
        var toCheck = done("Lot");
        toBeChecked(toCheck);
        var registry = visit(staff(Role.REGISTRY));
        var found = find(registry, "lot-" + ready.getFirst().number());
        var picks = new ArrayList<>(picks(found));
        for (var each : List.of(ready.get(1), toCheck)) picks.addAll(picks(find(registry, "lot-" + each.number())));
        assertThat(picks).hasSize(3);
        var form = found.hiddenFields();
        form.put("pick", String.join(" ", picks));
        var preview = registry.post(LIST + "/valider?etat=FINISHED", form);
        assertThat(preview.body())
                .contains(
                        "2 inscriptions seront validées.",
                        "1 reste à vérifier",
                        "Demande en attente",
                        "?etat=FINISHED");
        assertThat(state(ready.getFirst())).isEqualTo("FINISHED");
        var confirmed = registry.post(LIST + "/valider?etat=FINISHED", preview.hiddenFields());
        assertThat(confirmed.location()).isEqualTo(LIST + "?etat=FINISHED&fait=2.0.0");
        assertThat(registry.get(requireNonNull(confirmed.location())).body()).contains("2 inscriptions sont validées.");
        assertThat(registry.post(LIST + "/valider", preview.hiddenFields()).location())
                .isEqualTo(LIST + "?fait=0.0.2");
        assertThat(state(ready.getFirst()) + state(toCheck)).isEqualTo("VALIDATEDFINISHED");
    }

    @Test
    void allOfAFilterAreValidatedAtOnce() {
        var programme = programme("LOTA");
        var students = List.of(finished(programme), finished(programme), finished(programme));
        var registry = visit(staff(Role.REGISTRY));
        var path = LIST + "?formation=" + programme;
        assertThat(registry.get(path + "&etat=FINISHED").body())
                .containsPattern(
                        "<title>Inscriptions [0-9-]+ – Terminées – [^<]*\\(" + programme + "\\) – Page 1 sur 1 – ");
        var form = registry.get(path).hiddenFields();
        form.put("all", "true");
        var preview = registry.post(path.replace("?", "/valider?"), form);
        assertThat(preview.body()).contains("3 inscriptions seront validées.");
        registry.post(path.replace("?", "/valider?"), preview.hiddenFields());
        assertThat(students).allSatisfy(it -> assertThat(state(it)).isEqualTo("VALIDATED"));
    }

    /** « the student may finish until then even when the window has closed » */
    @Test
    void whatIsReopenedAfterTheClosingIsFinishedAsVersionTwo() {
        var programme = programme("LATE");
        var student = finished(programme);
        window(programme, -30, -2);
        var own = visit(student);
        var secretary = visit(staff(Role.SECRETARY, "IFSI-A"));
        var path = LIST + "/" + enrolment(student);
        var form = secretary.get(path).hiddenFields();
        form.put("why", "Votre adresse est celle de l'an dernier.");
        form.put("until", LocalDate.now(java.time.Clock.systemUTC()).plusDays(3).toString());
        assertThat(secretary.post(path + "/rouvrir", form).location()).isEqualTo(path + "?fait=reopened");
        await().untilAsserted(() ->
                assertThat(mails(student)).anyMatch(it -> Received.subject(it).contains("à corriger")));
        assertThat(own.get("/").body())
                .contains("a été rouverte pour que vous la corrigiez", "Rouverte par l'IFSI de Montpellier")
                .contains("celle de l'an dernier");
        assertThat(own.get(RECAP).body()).contains("Rouverte par l'IFSI de Montpellier");
        assertThat(Way.goOn(own, student, RECAP).location()).isEqualTo(END);
        assertThat(own.get(END).body()).contains("Version 2, après correction");
        assertThat(secretary.get(path).body()).contains("Version terminée").doesNotContain("Rouverte par");
    }

    /** « Which only they may cancel »: the student has no button, the institute has, and the student is told. */
    @Test
    void whatStaffReopenedOnlyStaffGiveUp() {
        var student = finished(programme("BACK"));
        var own = visit(student);
        var secretary = visit(staff(Role.SECRETARY, "IFSI-A"));
        var path = LIST + "/" + enrolment(student);
        var form = secretary.get(path).hiddenFields();
        assertThat(secretary.get(path).body()).doesNotContain("Annuler la réouverture");
        form.put("why", "À revoir.");
        form.put("until", LocalDate.now(java.time.Clock.systemUTC()).plusDays(3).toString());
        secretary.post(path + "/rouvrir", form);
        assertThat(own.get("/").body()).doesNotContain("Annuler la correction");
        assertThat(own.get(RECAP).body()).doesNotContain("Annuler la correction");
        var token = Map.of("_csrf", own.get("/mon-compte").hidden("_csrf"));
        own.post("/reinscription/corriger/annuler", token);
        assertThat(state(student)).isEqualTo("STARTED");
        var reopened = secretary.get(path);
        assertThat(reopened.body()).contains("Annuler la réouverture", path + "/retablir");
        assertThat(secretary.post(path + "/retablir", reopened.hiddenFields()).location())
                .isEqualTo(path + "?fait=restored");
        assertThat(state(student)).isEqualTo("FINISHED");
        assertThat(own.get(END).status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(mails(student)).anyMatch(it -> Received.subject(it).contains("de nouveau valable")));
    }

    @Test
    void whoseCvecNumberItIsOnlyTheRegistryReadsAndWhyNoneIsOwed() {
        var programme = programme("CVEC");
        var first = finished(programme);
        var second = cast.offered(programme);
        var own = until(PERSONAL, second);
        Way.goOn(own, PERSONAL, Map.of("cvec", first.cvec()));
        for (var step : List.of(ANNUAL, RECAP)) Way.goOn(own, step, Map.of());
        var path = LIST + "/" + enrolment(second);
        assertThat(visit(staff(Role.REGISTRY)).get(path).body())
                .contains("Numéro CVEC d'une autre inscription terminée avant", "numéro tenu depuis le")
                .contains(first.number().value());
        assertThat(visit(staff(Role.SECRETARY, "IFSI-A")).get(path).body())
                .contains("Numéro CVEC d'une autre inscription terminée avant")
                .doesNotContain(first.number().value());
        var third = cast.offered(programme);
        own = until(PERSONAL, third);
        Way.goOn(own, PERSONAL, Map.of("cvec", "", "cvecAbsence", "OTHER", "cvecReason", "Déjà agent public"));
        for (var step : List.of(ANNUAL, RECAP)) Way.goOn(own, step, Map.of());
        assertThat(visit(staff(Role.REGISTRY))
                        .get(LIST + "/" + enrolment(third))
                        .body())
                .contains("CVEC à ne pas payer, selon l'étudiant·e", "pour une autre raison\u00a0: Déjà agent public");
    }

    @Test
    void whoComesLateIsToldAndNothingIsOverwritten() {
        var student = done("Tard");
        var path = LIST + "/" + enrolment(student);
        var registry = visit(staff(Role.REGISTRY));
        var form = registry.get(path).hiddenFields();
        become("VALIDATED", student);
        form.put("why", "Mon motif reste là");
        form.put("until", LocalDate.now(java.time.Clock.systemUTC()).plusDays(3).toString());
        assertThat(registry.post(path + "/rouvrir", form).body()).contains("Cette inscription a changé entre-temps");
        form.put("reason", "OTHER");
        form.put("words", "Mes mots restent là");
        assertThat(registry.post(path + "/annuler", form).body())
                .contains("Cette inscription a changé entre-temps", "Mes mots restent là");
        assertThat(registry.post(path + "/valider", form).location()).isEqualTo(path + "?fait=changed");
        form.put("state", "\u0000");
        assertThat(registry.post(path + "/verifier", form).status()).isEqualTo(200);
        assertThat(state(student)).isEqualTo("VALIDATED");
    }

    @Test
    void whoIsCancelledWhileTypingLosesNothingTyped() {
        var student = cast.named("Tape", "Zoé");
        var own = until(PERSONAL, student);
        var typed = Form.fields(own.get(PERSONAL));
        become("CANCELLED", student);
        typed.put("phone", "06 12 34 56 78");
        var home = requireNonNull(own.post(PERSONAL, typed).location());
        assertThat(own.get(home).body()).contains("vient d'être annulée", "type=OTHER&amp;etape=donnees-personnelles");
        assertThat(own.get("/demandes/nouvelle?type=OTHER&etape=donnees-personnelles")
                        .body())
                .contains("06 12 34 56 78");
    }

    @Test
    void aFormThatCannotBeSavedKeepsWhatWasTypedAndSaysWhatIsWrong() {
        var path = LIST + "/" + enrolment(done("Faute"));
        var registry = visit(staff(Role.REGISTRY));
        var form = registry.get(path).hiddenFields();
        form.put("why", " ");
        form.put("until", "31/02/2027");
        assertThat(registry.post(path + "/rouvrir", form).body())
                .contains("id=\"why-error\"", "id=\"until-error\"", "value=\"31/02/2027\"", "href=\"#why\"");
        form.put("why", "é".repeat(1_001));
        form.put("until", "2001-01-01");
        assertThat(registry.post(path + "/rouvrir", form).body())
                .contains("1000 caractères au plus, il en a 1001", "entre aujourd'hui et dans un an");
        form.put("reason", "OTHER");
        form.put("words", "");
        assertThat(registry.post(path + "/annuler", form).body()).contains("id=\"words-error\"");
        form.put("reason", "");
        form.put("words", "<b>Mes mots</b>");
        assertThat(registry.post(path + "/annuler", form).body())
                .contains("id=\"reason-error\"", "&lt;b")
                .doesNotContain("<b>Mes");
        assertThat(registry.post(path + "/verifier", form).body()).contains("Cochez au moins un point");
    }

    @Test
    void whatWasTypedOutlivesADeadSessionAndAnOldProof() {
        var student = done("Reprise");
        var account = staff(Role.REGISTRY);
        var registry = visit(account);
        var path = LIST + "/" + enrolment(student);
        var form = registry.get(path).hiddenFields();
        form.put("reason", "OTHER");
        form.put("words", "Un motif d'une phrase");
        sql.sql("update account_session set proved_at = now() - interval '1 hour' where account_id = ?")
                .param(account)
                .update();
        var asked = requireNonNull(registry.post(path + "/annuler", form).location());
        assertThat(asked).startsWith("/connexion/confirmer");
        assertThat(state(student)).isEqualTo("FINISHED");
        var proof = registry.get(asked).hiddenFields();
        proof.put("password", PASSWORD);
        var back = requireNonNull(registry.post("/connexion/confirmer", proof).location());
        var page = registry.get(back);
        assertThat(page.body()).contains("Un motif d'une phrase");
        form.putAll(page.hiddenFields());
        assertThat(registry.post(path + "/annuler", form).location()).isEqualTo(path + "?fait=cancelled");
        assertThat(state(student)).isEqualTo("CANCELLED");
        assertThat(visit(student).get("/").body()).contains("annulée");
    }

    @Test
    void whatIsOnlyOfferedIsReachedWithoutANumberInAnyAddress() {
        var student = cast.named("Proposée", "Noëlle");
        var registry = visit(staff(Role.REGISTRY));
        var found = find(registry, student.number().value());
        assertThat(found.body()).contains("formaction=\"" + LIST + "/proposee\"", student.number() + " IN2A-181");
        var form = found.hiddenFields();
        form.put("offre", student.number() + " IN2A-181");
        var page = registry.post(LIST + "/proposee", form);
        assertThat(page.body()).contains("Proposée", "rien commencé").doesNotContain("/rouvrir");
        form = new HashMap<>(page.hiddenFields());
        form.put("reason", "RESIGNATION");
        var cancelled = registry.post(LIST + "/proposee/annuler", form);
        assertThat(cancelled.location()).isEqualTo(LIST + "/" + enrolment(student) + "?fait=cancelled");
        assertThat(visit(student).get("/").body()).contains("Votre inscription a été annulée");
        assertThat(registry.post(LIST + "/proposee", form).location()).isEqualTo(LIST + "/" + enrolment(student));
        var other = visit(staff(Role.SECRETARY, "IFMK-B"));
        form.put("_csrf", other.get("/").hidden("_csrf"));
        assertThat(other.post(LIST + "/proposee", form).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "' or 1=1 --", "\u0000", "%", "a:*&", "(((", "\\", "🎓"})
    void hostileTextIsJustText(String typed) {
        var registry = visit(staff(Role.REGISTRY));
        var answer = find(registry, typed);
        assertThat(answer.status()).isIn(200, 303);
        assertThat(answer.body()).doesNotContain("<script>alert", "Exception");
        for (var path :
                List.of("?etat=X&institut=%00&formation=%27&page=-1", "?page=99999", "/valider", "/proposee", "/x"))
            assertThat(registry.get(LIST + path).status()).isLessThan(500);
        var form = registry.get(LIST).hiddenFields();
        form.putAll(Map.of("pick", typed, "selection", typed, "offre", typed));
        for (var path : List.of("/valider", "/proposee", "/proposee/annuler"))
            assertThat(registry.post(LIST + path, form).status()).as(path).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyPageAndStateIsAccessible(String language) {
        var programme = programme("CR" + language.toUpperCase(Locale.ROOT));
        var finished = finished(programme);
        var toCheck = finished(programme);
        toBeChecked(toCheck);
        var offered = cast.offered(programme);
        try (var phone = speaking(Browser.narrow(), language)) {
            var account = staff(Role.REGISTRY);
            signIn(phone, account);
            var own = visit(account);
            own.cookies().put("rentree-lang /", language);
            var look = new Inspection(phone, address(""));
            var page = look.page();
            look.open("home", "/", own);
            var list = LIST + "?formation=" + programme;
            look.open("list", list, own);
            pictures(language, "list", account, list);
            look.open("list, to check", list + "&etat=TO_CHECK", own);
            look.open("list, offered", list + "&etat=OFFERED", own);
            look.click("offered", ".app-rows__who button", own);
            page.click("summary");
            look.click("offered, with errors", "form[action$='annuler'] button", own);
            look.open("list, none", list + "&etat=CANCELLED", own);
            look.open("list, done", list + "&fait=2.1.1", own);
            page.fill("#text", "oeuvrard noelle " + offered.number());
            look.click("found none", "form[role=search] button", own);
            page.fill("#text", offered.number().value());
            look.click("found", "form[role=search] button", own);
            look.open("list", list, own);
            for (var box : page.locator(".app-tick").all()) box.check();
            look.press("preview", own);
            Browser.picture(page, "registry-preview-" + language);
            look.press("validated", own);
            var path = LIST + "/" + enrolment(toCheck);
            look.open("to check", path, own);
            pictures(language, "check", account, path);
            look.press("to check, with errors", own);
            page.click("label[for=looked]");
            look.press("checked", own);
            page.click("summary >> nth=0");
            page.fill("#why", "");
            page.fill("#until", "");
            look.click("reopening, with errors", "form[action$='rouvrir'] button", own);
            Browser.picture(page, "registry-reopen-" + language);
            page.click("summary >> nth=1");
            look.click("cancelling, with errors", "form[action$='annuler'] button", own);
            Browser.picture(page, "registry-cancel-" + language);
            page.fill("#words", "Essai d'annulation");
            page.click("label[for=reason-3]");
            look.click("cancelled", "form[action$='annuler'] button", own);
            look.open("changed", path + "?fait=changed", own);
            look.open("validated", LIST + "/" + enrolment(finished), own);
            pictures(language, "validated", account, LIST + "/" + enrolment(finished));
            assertThat(look.faults()).isEmpty();
            assertThat(look.pages()).isEqualTo(21);
            assertThat(state(toCheck) + state(finished)).isEqualTo("CANCELLEDVALIDATED");
        }
    }

    /** To look at, as wide as a desk and as narrow as a telephone. */
    private void pictures(String language, String name, UUID account, String path) {
        if (!Boolean.getBoolean("rentree.pictures")) return;
        for (var browser : Map.of("wide", Browser.desktop(), "phone", Browser.phone(), "dark", Browser.dark(1280))
                .entrySet())
            try (var window = speaking(browser.getValue(), language)) {
                signIn(window, account);
                var page = window.newPage();
                page.navigate(address(path));
                Browser.picture(page, "registry-" + name + "-" + browser.getKey() + "-" + language);
            }
    }

    private Student done(String name) {
        var student = cast.named(name, "Zoé");
        sql.sql("update student set family_name = ? where number = ?")
                .params(name + "-" + student.number(), student.number().value())
                .update();
        until(END, student);
        return student;
    }

    private Student finished(ProgrammeKey programme) {
        var student = cast.offered(programme);
        until(END, student);
        return student;
    }

    /** Of the secretary's institute, with a window of its own. */
    private ProgrammeKey programme(String code) {
        var key = new ProgrammeKey(code, "181");
        var programme = new Programme(key, "Diplôme d'État, " + code, 2, "5000789", "IFSI-A", "01", "IF", false, false);
        campaigns.load(cast.year(), List.of(), List.of(programme), List.of());
        window(key, -30, 60);
        return key;
    }

    private void window(ProgrammeKey programme, int opens, int closes) {
        campaigns.load(
                cast.year(),
                List.of(new OpeningWindow("IFSI-A", programme, day(opens), day(closes))),
                List.of(),
                List.of());
    }

    private static Instant day(int offset) {
        return java.time.Clock.systemUTC().instant().plus(offset, ChronoUnit.DAYS);
    }

    private void toBeChecked(Student student) {
        sql.sql("update enrolment set checks = '{OPEN_CASE}' where student_number = ?")
                .param(student.number().value())
                .update();
    }

    private static Visit.Answer find(Visit registry, String typed) {
        var form = registry.get(LIST).hiddenFields();
        form.put("text", typed);
        return registry.post(LIST, form);
    }

    private static List<String> picks(Visit.Answer page) {
        return PICK.matcher(page.body()).results().map(it -> it.group(1)).toList();
    }

    private String state(Student student) {
        return sql.sql("select status from enrolment where student_number = ?")
                .param(student.number().value())
                .query(String.class)
                .single();
    }

    private static void search(Page page, String typed) {
        page.fill("#text", typed);
        page.click("form[role=search] button");
    }

    private BrowserContext speaking(BrowserContext browser, String language) {
        browser.addCookies(List.of(new Cookie("rentree-lang", language).setUrl(address("/"))));
        return browser;
    }
}
