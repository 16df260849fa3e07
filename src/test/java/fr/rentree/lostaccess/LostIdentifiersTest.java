package fr.rentree.lostaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.document.Conformance;
import fr.rentree.firstuse.AccessStory;
import fr.rentree.firstuse.ScolpassCode;
import fr.rentree.student.StudentRecord;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.StatementCount.Statements;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** « the form sends a case to the institute; the secretary checks the person, confirms, and a new scol'pass is issued ». */
class LostIdentifiersTest extends AccessStory {

    private static final AtomicInteger PLACES = new AtomicInteger();

    @Autowired
    private Statements statements;

    @Test
    void leadsFromTheLossToANewScolpass() throws IOException {
        var student = student(sample().familyName("Œuvrard-N'Guyễn"), SampleCampaign.NURSING_2);
        var old = signedIn(student.email());
        assertThat(old.get("/").status()).isEqualTo(200);
        var path = asked(Map.of("familyName", "oeuvrard n guyen", "firstName", "lucie"), student);
        var desk = signedIn(SECRETARY);
        assertThat(desk.get(LostAccessListPage.PATH).body()).contains(path, "oeuvrard n guyen", "À vérifier");
        var page = desk.get(path);
        assertThat(page.body())
                .contains(
                        "oeuvrard n guyen", "Œuvrard-N'Guyễn", student.number().value());
        var confirmed = confirm(desk, path, student);
        assertThat(confirmed.location()).isEqualTo(path);
        var shown = desk.get(path).body();
        var code = code(shown);
        assertThat(old.get("/").location()).startsWith("/connexion");
        for (var language : List.of("fr", "en")) {
            var pdf = desk.download(path + "/scolpass.pdf?langue=" + language);
            Conformance.assertPassesBoth(pdf);
            assertThat(text(pdf)).contains(code, student.email(), "/premiere-connexion", "Œuvrard-N'Guyễn");
        }
        var visit = firstUse(student, ScolpassCode.read(code), PASSWORD);
        assertThat(visit.get("/").status()).isEqualTo(200);
        assertThat(heard.of(student.number()))
                .containsExactly("lost-identifiers-confirmed", "scolpass-issued", "account-first-used");
        assertThat(desk.get(LostAccessListPage.PATH).body()).doesNotContain(path);
    }

    @Test
    void showsTheCodeForAQuarterOfAnHourOnTheBrowserThatIssuedItAndNowhereElse() {
        var student = student();
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        confirm(desk, path, student);
        assertThat(desk.get(path).body()).contains("app-secret");
        assertThat(signedIn(SECRETARY).get(path).body()).doesNotContain("app-secret");
        assertThat(signedIn(SECRETARY).get(path + "/scolpass.pdf").status()).isEqualTo(404);
        CLOCK.pass(Duration.ofMinutes(16));
        assertThat(desk.get(path).body()).doesNotContain("app-secret").contains("cette demande est close");
        assertThat(desk.get(path + "/scolpass.pdf").status()).isEqualTo(404);
    }

    @Test
    void aSettledRequestIssuesNothingMoreWhoeverPresses() {
        var student = student();
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        confirm(desk, path, student);
        var code = code(desk.get(path).body());
        for (var who : List.of(desk, signedIn(SECRETARY), signedIn(REGISTRY)))
            assertThat(press(who, path, "emettre", Map.of()).location()).isEqualTo(path);
        assertThat(code(desk.get(path).body())).isEqualTo(code);
        assertThat(heard.of(student.number()))
                .filteredOn("scolpass-issued"::equals)
                .hasSize(1);
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> sql.sql("update lost_request set state = 'GRANTED', settled_at = null where id = ?::uuid")
                                .param(id)
                                .update())
                .withMessageContaining("lost_request_settled");
        assertThat(begin(visit(), student, code).status()).isEqualTo(303);
    }

    @Test
    void saysWhetherWhatWasTypedIsOnRecord() {
        var student = student();
        var known = askedFrom(student.email().toUpperCase(Locale.ROOT), student);
        var desk = signedIn(SECRETARY);
        assertThat(desk.get(known).body())
                .contains("✓ L'adresse saisie est celle du dossier", "≠ Le téléphone saisi n'est pas au dossier");
        confirm(desk, known, student);
        assertThat(desk.get(known).body()).contains("<p class=\"govuk-body\">✓ L'adresse saisie est celle du dossier");
        var stranger = askedFrom("autre." + student.number() + "@mail.example", student);
        assertThat(desk.get(stranger).body()).contains("≠ L'adresse saisie n'est pas au dossier");
    }

    private String askedFrom(String email, StudentRecord student) {
        var form = fields(student);
        form.putAll(Map.of("email", email, "phone", "01 99 00 00 00"));
        assertThat(send(form).status()).isEqualTo(303);
        return LostAccessListPage.PATH + "/"
                + sql.sql("select id from lost_request where email = ?")
                        .param(email)
                        .query(String.class)
                        .single();
    }

    @Test
    void anotherInstitutesSecretaryFindsNothing() {
        var student = student();
        var path = asked(Map.of(), student);
        var other = signedIn(OTHER_SECRETARY);
        var token = other.get(LostAccessListPage.PATH).hidden("_csrf");
        assertThat(other.get(LostAccessListPage.PATH).body()).doesNotContain(path);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/scolpass.pdf").status()).isEqualTo(404);
        var fields =
                new HashMap<>(Map.of("_csrf", token, "action", "confirm", "checked", "STUDENT_CARD", "reason", "x"));
        fields.put("student", student.number().value());
        for (var verb : List.of("", "/refuser", "/accorder", "/emettre"))
            assertThat(other.post(path + verb, fields).status()).as(verb).isEqualTo(404);
        assertThat(signedIn(SECRETARY)
                        .get(LostAccessListPage.PATH + "/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(signedIn(SECRETARY).get(LostAccessListPage.PATH + "/x").status())
                .isEqualTo(404);
        assertThat(state(path)).isEqualTo("OPEN");
    }

    @Test
    void aSecretaryRecognisesNobodyOfAnotherInstituteAndTheRegistryDoes() {
        var own = student();
        var foreign = student(sample(), SampleCampaign.NURSING_NIMES);
        var path = asked(Map.of(), own);
        var desk = signedIn(SECRETARY);
        var found = search(
                desk, path, Map.of("name", "Duran", "number", foreign.number().value()));
        assertThat(found.body())
                .doesNotContain("value=\"" + foreign.number() + "\" type")
                .contains(own.number().value());
        assertThat(confirm(desk, path, foreign).body()).contains("n'a pas de compte ouvert ici");
        assertThat(state(path)).isEqualTo("OPEN");
        assertThat(confirm(signedIn(REGISTRY), path, foreign).location()).isEqualTo(path);
        assertThat(state(path)).isEqualTo("ISSUED");
    }

    @Test
    void asksWhoItIsAndHowThatWasMadeSure() {
        var student = student();
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        var nothing = desk.get(path).hiddenFields();
        nothing.put("action", "confirm");
        assertThat(desk.post(path, nothing).body()).contains("Choisissez la personne", "Cochez au moins une");
        nothing.put("student", student.number().value());
        nothing.put("name", "Duran");
        nothing.put("checked", "<script>");
        var answer = desk.post(path, nothing);
        assertThat(answer.body())
                .contains("Cochez au moins une", "value=\"Duran\"")
                .containsPattern("value=\"" + student.number() + "\" checked");
        assertThat(state(path)).isEqualTo("OPEN");
        assertThat(passwordSet(student.number())).isFalse();
    }

    @Test
    void aSecondPressConfirmsNothingMore() {
        var student = student();
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        confirm(desk, path, student);
        var code = code(desk.get(path).body());
        var token = desk.get(path).hidden("_csrf");
        desk.post(
                path,
                Map.of(
                        "_csrf",
                        token,
                        "action",
                        "confirm",
                        "checked",
                        "STUDENT_CARD",
                        "student",
                        student.number().value()));
        assertThat(code(desk.get(path).body())).isEqualTo(code);
        assertThat(heard.of(student.number()))
                .filteredOn("scolpass-issued"::equals)
                .hasSize(1);
    }

    @Test
    void refusesWithAReasonThatThePersonReads() {
        var student = student();
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        assertThat(press(desk, path, "refuser", Map.of("reason", " ")).body()).contains("Écrivez le motif");
        assertThat(press(desk, path, "refuser", Map.of("reason", "Venez avec votre carte."))
                        .location())
                .isEqualTo(path);
        assertThat(desk.get(path).body()).contains("Refusée", "Venez avec votre carte.");
        assertThat(state(path)).isEqualTo("REFUSED");
        press(desk, path, "emettre", Map.of());
        confirm(desk, path, student);
        assertThat(state(path)).isEqualTo("REFUSED");
    }

    @Test
    void answersTheSameWhetherThereIsSuchAPersonOrNot() {
        var student = student();
        var known = send(fields(student));
        var nobody = fields(student);
        nobody.putAll(Map.of("familyName", "Personne", "number", "29999999", "birthYear", "1999"));
        statements.clear();
        var unknown = send(nobody);
        assertThat(unknown.location()).isEqualTo(known.location()).isEqualTo("/identifiants-perdus?envoyee");
        assertThat(statements.reads())
                .noneMatch(it -> it.contains("student s") || it.contains("from account where email"));
        assertThat(visit().get("/identifiants-perdus?envoyee").body()).contains("Votre demande est envoyée");
    }

    @Test
    void aFormThatIsSentTwiceIsOneRequest() {
        var student = student();
        var visit = place();
        var form = visit.get(LostAccessPage.PATH).hiddenFields();
        form.putAll(fields(student));
        for (int i = 0; i < 2; i++)
            assertThat(visit.post(LostAccessPage.PATH, form).status()).isEqualTo(303);
        assertThat(sql.sql("select count(*) from lost_request where email = ?")
                        .param(email(student))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void manyRequestsFromOnePlaceHaveToWait() {
        var student = student();
        var visit = place();
        for (int i = 0; i < LostAccessPage.AN_HOUR; i++)
            assertThat(visit.submit(LostAccessPage.PATH, fields(student)).status())
                    .isEqualTo(303);
        var refused = visit.submit(LostAccessPage.PATH, fields(student));
        assertThat(refused.body()).contains("Beaucoup de demandes viennent de cet endroit", student.familyName());
        CLOCK.pass(Duration.ofMinutes(4));
        assertThat(visit.submit(LostAccessPage.PATH, fields(student)).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "institute,,Choisissez votre institut",
        "institute,NOPE,Choisissez votre institut",
        "familyName,' ',Saisissez votre nom de famille",
        "birthDay,31,Cette date n'existe pas",
        "birthYear,04,sur quatre chiffres",
        "number,1234,8 chiffres",
        "email,moi,n'est pas complète",
        "phone,abc,ne se lit pas"
    })
    void saysHowToMendEachFieldAndKeepsTheOthers(String field, String typed, String sentence) {
        var form = fields(student());
        form.put("birthMonth", "4");
        form.put(field, typed == null ? "" : typed);
        form.put("message", "Ma carte est\nperdue.");
        var answer = send(form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(sentence, "Ma carte est\nperdue.", "govuk-error-summary");
    }

    @Test
    void needsSomewhereToAnswer() {
        var form = fields(student());
        form.put("email", "");
        assertThat(send(form).body()).contains("Donnez une adresse électronique ou un numéro de téléphone");
        form.put("phone", "+33 6 12 34 56 78");
        assertThat(send(form).status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "' or 1=1 --", "\0nul", "𝓂\u202e{0}%s", "=cmd|' /C calc'!A0"})
    void survivesHostileWords(String words) {
        var student = student();
        var form = fields(student);
        form.putAll(Map.of("familyName", words, "firstName", words, "message", words));
        assertThat(send(form).status()).isEqualTo(303);
        var path = path(student);
        var desk = signedIn(SECRETARY);
        assertThat(desk.get(path).body()).doesNotContain("<script>alert");
        assertThat(desk.get(LostAccessListPage.PATH).body()).doesNotContain("<script>alert");
        assertThat(search(desk, path, Map.of("name", words, "number", words, "birthDay", words))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOldTokenShowsTheFormAgain() {
        var form = fields(student());
        form.put("_csrf", "old");
        assertThat(place().post(LostAccessPage.PATH, form).body())
                .contains("ouverte depuis longtemps", "value=\"" + form.get("email") + "\"");
    }

    @Test
    void readsAPageWithAHandfulOfStatements() {
        var student = student();
        for (int i = 0; i < 5; i++) student(sample(), SampleCampaign.NURSING_2);
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        desk.get(path);
        statements.clear();
        assertThat(desk.get(path).body()).contains(student.number().value());
        // the session, the request, a search by number, by birth date and by names, and the students found
        assertThat(statements.all()).hasSizeLessThanOrEqualTo(6);
        statements.clear();
        desk.get(LostAccessListPage.PATH);
        assertThat(statements.all()).hasSize(2);
    }

    @Test
    void studentsAndAdministratorsHaveNoSuchPage() {
        assertThat(signedIn(student().email()).get(LostAccessListPage.PATH).status())
                .isEqualTo(403);
    }

    /** A request of this student, with some fields typed otherwise. @return the secretary's page */
    @Test
    void whoConfirmsAfterAWhileProvesToBeThereAndFindsTheTicksAgain() {
        var student = student();
        var path = asked(Map.of(), student);
        var desk = signedIn(SECRETARY);
        CLOCK.pass(Duration.ofMinutes(11));
        var away = Objects.requireNonNull(confirm(desk, path, student).location());
        assertThat(away).startsWith("/connexion/confirmer?retour=");
        assertThat(state(path)).isEqualTo("OPEN");
        var back = desk.get(URLDecoder.decode(away.replaceAll(".*retour=", ""), StandardCharsets.UTF_8));
        assertThat(back.body())
                .containsPattern("value=\"" + student.number() + "\"[^>]* checked")
                .containsPattern("value=\"STUDENT_CARD\"[^>]* checked");
        assertThat(press(desk, path, "emettre", Map.of()).location()).startsWith("/connexion/confirmer");
        assertThat(desk.get(path + "/emettre").location()).isEqualTo(path);
    }

    @Test
    void aReasonTypedWithADeadSessionComesBack() {
        var path = asked(Map.of(), student());
        var desk = signedIn(SECRETARY);
        var form = desk.get(path).hiddenFields();
        form.put("reason", "Aucune inscription à ce nom");
        sessions.closeAll(accounts.find(SECRETARY).orElseThrow());
        var away = Objects.requireNonNull(desk.post(path + "/refuser", form).location());
        desk.cookies().put("rentree /", sessions.open(accounts.find(SECRETARY).orElseThrow()));
        var back = URLDecoder.decode(away.replaceAll(".*retour=", ""), StandardCharsets.UTF_8);
        assertThat(desk.get(back).body()).contains("Aucune inscription à ce nom");
        assertThat(state(path)).isEqualTo("OPEN");
    }

    private String asked(Map<String, String> otherwise, StudentRecord student) {
        var form = fields(student);
        form.putAll(otherwise);
        assertThat(send(form).status()).isEqualTo(303);
        return path(student);
    }

    private String path(StudentRecord student) {
        return LostAccessListPage.PATH + "/"
                + sql.sql("select id from lost_request where email = ? order by asked_at desc limit 1")
                        .param(email(student))
                        .query(String.class)
                        .single();
    }

    private Visit.Answer send(Map<String, String> form) {
        return place().submit(LostAccessPage.PATH, form);
    }

    /** A visitor from a network address of its own. */
    private Visit place() {
        var visit = visit();
        visit.headers().put("X-Forwarded-For", "198.51.100." + PLACES.incrementAndGet());
        return visit;
    }

    private static String email(StudentRecord student) {
        return "perdu." + student.number() + "@mail.example";
    }

    private static Map<String, String> fields(StudentRecord student) {
        var form = identity(student);
        form.putAll(Map.of(
                "institute", "IFSI-MTP",
                "familyName", student.familyName(),
                "firstName", student.firstNames().getFirst(),
                "email", email(student)));
        return form;
    }

    private static Visit.Answer confirm(Visit desk, String path, StudentRecord student) {
        var form = desk.get(path).hiddenFields();
        form.putAll(Map.of(
                "action",
                "confirm",
                "checked",
                "STUDENT_CARD",
                "student",
                student.number().value()));
        return desk.post(path, form);
    }

    private static Visit.Answer search(Visit desk, String path, Map<String, String> typed) {
        var form = desk.get(path).hiddenFields();
        form.putAll(typed);
        form.put("action", "search");
        return desk.post(path, form);
    }

    private static Visit.Answer press(Visit desk, String path, String button, Map<String, String> typed) {
        var form = new HashMap<>(desk.get(path).hiddenFields());
        form.putAll(typed);
        return desk.post(path + "/" + button, form);
    }

    private static String code(String page) {
        return page.replaceAll("(?s).*app-secret\">([^<]*)<.*", "$1");
    }

    private String state(String path) {
        return sql.sql("select state from lost_request where id = ?::uuid")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private static String text(byte[] pdf) throws IOException {
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        try (var document = Loader.loadPDF(pdf)) {
            return Objects.requireNonNull(new PDFTextStripper().getText(document));
        }
    }
}
