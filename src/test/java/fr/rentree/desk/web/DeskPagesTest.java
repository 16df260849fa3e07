package fr.rentree.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.rentree.desk.Case;
import fr.rentree.desk.CaseType;
import fr.rentree.desk.Cases;
import fr.rentree.desk.DeskStory;
import fr.rentree.desk.StudentContext.Typed;
import fr.rentree.session.KeptForms;
import fr.rentree.session.Sessions;
import fr.rentree.shared.StudentNumber;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class DeskPagesTest extends DeskStory {

    private static final String NEW = "/demandes/nouvelle?type=NAME_DIFFERS&etape=donnees-personnelles";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cases cases;

    @Autowired
    KeptForms kept;

    @Autowired
    Sessions sessions;

    private MockMvcTester.MockMvcRequestBuilder get(String path, Cookie... cookies) {
        return mvc.get().uri(path).cookie(cookies);
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, Cookie... cookies) {
        return mvc.post().uri(path).cookie(cookies).with(csrf());
    }

    private Case only(StudentNumber student) {
        return cases.of(student).getFirst();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfCaseHasItsFormInBothLanguages(CaseType type) {
        var session = session(student());
        for (var language : List.of("fr", "en")) {
            assertThat(get("/demandes/nouvelle?type=" + type, session, new Cookie("rentree-lang", language)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(
                            "name=\"once\"",
                            type.concernsEnrolment() ? "IFSI de Montpellier" : "Université de la Garrigue",
                            "O'Connor")
                    .doesNotContain("desk.");
        }
    }

    @Test
    void aQuestionIsSentAndShown() {
        var student = student();
        var session = session(student);
        var sent = post(NEW, session).param("text", "ŒUVRARD & <b>O'Connor</b>").exchange();
        var found = only(student);
        assertThat(sent).hasStatus(303).hasRedirectedUrl("/demandes/" + found.id() + "?envoyee");
        assertThat(get("/demandes/" + found.id() + "?envoyee", session))
                .hasStatusOk()
                .bodyText()
                .contains(found.number(), "Votre demande est envoyée", "IFSI de Montpellier")
                .contains("ŒUVRARD &amp; &lt;b&gt;O", "href=\"/reinscription/donnees-personnelles\"");
        assertThat(get("/demandes", session)).hasStatusOk().bodyText().contains(found.number());
    }

    @Test
    void aSecondPressLeadsToTheSameCase() {
        var student = student();
        var session = session(student);
        var once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            assertThat(post(NEW, session).param("text", "ŒUVRARD").param("once", once))
                    .hasStatus(303);
        assertThat(cases.of(student)).hasSize(1);
        assertThat(heard.of(student)).hasSize(1);
    }

    @Test
    void anEmptyQuestionIsAskedForInOneSentence() {
        var student = student();
        assertThat(post("/demandes/nouvelle?type=WRONG_DATA", session(student)).param("text", " "))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"text-error\"", "id=\"about-error\"", "href=\"#text\"", "quelques mots suffisent");
        assertThat(cases.of(student)).isEmpty();
    }

    @Test
    void whatIsTooLongIsShownAgainWhole() {
        var student = student();
        var text = "é".repeat(5000);
        assertThat(post("/demandes/nouvelle?type=WRONG_DATA", session(student))
                        .param("text", text)
                        .param("about", "INE", "nonsense")
                        .param("once", "6a4b6a1e-6d3a-4c39-9d0c-0f0b3f3a7b11"))
                .hasStatusOk()
                .bodyText()
                .contains(text, "5000", "enlevez-en 1000", "6a4b6a1e-6d3a-4c39-9d0c-0f0b3f3a7b11")
                .containsPattern("value=\"INE\" checked")
                .doesNotContainPattern("value=\"NAME\" checked");
        assertThat(cases.of(student)).isEmpty();
    }

    @Test
    void aZeroCharacterHarmsNothing() {
        var student = student();
        assertThat(post(NEW, session(student))
                        .param("text", "Œuv\u0000rard\r\nO'Connor")
                        .param("once", "\u0000"))
                .hasStatus(303);
        assertThat(only(student).messages().getFirst().text()).isEqualTo("Œuvrard\nO'Connor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/demandes/nouvelle?type=PIZZA", "/demandes/1", "/demandes/6a4b6a1e-6d3a-4c39-9d0c-0f0b3f3a7b11"
            })
    void whatDoesNotExistIsNotFound(String path) {
        var session = session(student());
        assertThat(get(path, session)).hasStatus(404);
        assertThat(post(path, session).param("text", "x")).hasStatus(404);
    }

    @Test
    void somebodyElsesCaseIsNotFound() {
        var student = student();
        post(NEW, session(student)).param("text", "à moi").exchange();
        var path = "/demandes/" + only(student).id();
        var other = session(student());
        assertThat(get(path, other)).hasStatus(404);
        assertThat(post(path, other).param("text", "moi aussi")).hasStatus(404);
        assertThat(only(student).messages()).hasSize(1);
        assertThat(get("/demandes", other)).hasStatusOk().bodyText().contains("aucune demande");
    }

    @Test
    void aStepThatIsNoneIsPassedOver() {
        var session = session(student());
        assertThat(get("/demandes/nouvelle?type=OTHER&etape=../evil", session))
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/demandes/nouvelle?type=OTHER\"");
    }

    @Test
    void anOpenCaseOfTheSameKindIsPointedAt() {
        var student = student();
        var session = session(student);
        post(NEW, session).param("text", "ŒUVRARD").exchange();
        assertThat(get(NEW, session))
                .bodyText()
                .contains("déjà une demande", "/demandes/" + only(student).id());
    }

    @Test
    void whatWasTypedOnTheStepGoesAlongAndComesBack() {
        var student = student();
        var session = session(student);
        var left = leave(student, session);
        var cookies = new Cookie[] {session, left.getLast()};
        assertThat(get(NEW, cookies)).bodyText().contains("MTP6-ABCDEF-12", "donnees-personnelles?reprise");
        assertThat(post(NEW, cookies).param("text", "ŒUVRARD")).hasStatus(303);
        assertThat(only(student).context().typed()).containsExactly(new Typed("cvec", "MTP6-ABCDEF-12"));
        assertThat(get("/demandes/" + only(student).id(), cookies)).bodyText().contains("donnees-personnelles?reprise");
        assertThat(peek(session, left.getFirst())).containsEntry("cvec", "MTP6-ABCDEF-12");
    }

    @Test
    void whatSomebodyElseTypedOnThisBrowserStaysUnseen() {
        var student = student();
        var left = leave(student, session(student));
        var other = student();
        var cookies = new Cookie[] {session(other), left.getLast()};
        assertThat(get(NEW, cookies)).hasStatusOk().bodyText().doesNotContain("MTP6-ABCDEF-12");
    }

    @Test
    void aMessageIsAddedWhileTheCaseIsOpen() {
        var student = student();
        var session = session(student);
        post(NEW, session).param("text", "ŒUVRARD").exchange();
        var path = "/demandes/" + only(student).id();
        assertThat(post(path, session).param("text", ""))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"text-error\"");
        assertThat(post(path, session).param("text", "et la suite"))
                .hasStatus(303)
                .hasRedirectedUrl(path + "?ajoute");
        assertThat(get(path, session)).bodyText().contains("et la suite");
        sql.sql("update desk_case set state = 'SETTLED', settled_at = now() where student_number = ?")
                .param(student.value())
                .update();
        assertThat(get(path, session)).bodyText().contains("Réglée").doesNotContain("<textarea");
        assertThat(post(path, session).param("text", "trop tard"))
                .hasStatusOk()
                .bodyText()
                .contains("vient d'être réglée", "trop tard");
    }

    @Test
    void nobodyIsThereWithoutSigningIn() {
        assertThat(mvc.get().uri(NEW)).hasStatus(303).headers().hasValue("Location", location());
    }

    private static String location() {
        return "/connexion?retour=%2Fdemandes%2Fnouvelle%3Ftype%3DNAME_DIFFERS%26etape%3Ddonnees-personnelles";
    }

    /** As a step's page does when « Mes nom et prénom diffèrent » is pressed. */
    private List<Cookie> leave(StudentNumber student, Cookie session) {
        var request = new MockHttpServletRequest("POST", "/reinscription/donnees-personnelles");
        request.addParameter("_csrf", "secret");
        request.addParameter("demande", "NAME_DIFFERS");
        request.addParameter("cvec", "MTP6-ABCDEF-12");
        request.addParameter("disability", "yes");
        var response = new MockHttpServletResponse();
        kept.leave(sessions.find(session.getValue()).orElseThrow(), request, response);
        kept.drop(request, response); // the redirect that follows
        var cookies = new ArrayList<Cookie>();
        for (var cookie : response.getCookies()) cookies.add(Objects.requireNonNull(cookie));
        assertThat(cookies)
                .extracting(Cookie::getPath)
                .containsExactly("/reinscription/donnees-personnelles", "/demandes");
        return cookies;
    }

    private java.util.Map<String, String> peek(Cookie session, Cookie... cookies) {
        var request = new MockHttpServletRequest("GET", "/reinscription/donnees-personnelles");
        request.setCookies(cookies);
        request.addParameter("reprise", "");
        return kept.peek(
                        request, sessions.find(session.getValue()).orElseThrow(), "/reinscription/donnees-personnelles")
                .orElseThrow();
    }
}
