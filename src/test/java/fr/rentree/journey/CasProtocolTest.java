package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.CasStub;
import fr.rentree.support.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CAS server may say, and what people and attackers make of it. */
class CasProtocolTest extends SignOnJourney {

    private static final String REFUSED = DOOR + "/echec?motif=refusee";
    private static final String AWAY = DOOR + "/echec?motif=absente";
    private static final String OVER = DOOR + "/echec?motif=expiree";

    private Visit browser() {
        return new Visit(port);
    }

    @Test
    void signsInWhoComesBackWithAGoodTicketWhereTheyWantedToGo() {
        var student = cast.complete();
        var browser = browser();
        assertThat(through(browser, DOOR, known(student), INFORMATION + "?a=b").location())
                .isEqualTo(INFORMATION + "?a=b");
        assertThat(browser.get(INFORMATION).status()).isEqualTo(200);
        assertThat(sql.sql("select method from account_session where account_id = ?")
                        .param(student.account())
                        .query(String.class)
                        .list())
                .containsExactly("CAS");
    }

    @Test
    void aTicketThatIsNoneIsRefusedAndTheWayBackToTheSamePageStays() {
        var browser = browser();
        var answer = come(browser, leave(browser, DOOR, INFORMATION), "ST-invented");
        assertThat(answer.location()).isEqualTo(REFUSED + "&retour=%2Freinscription%2Finformations");
        var page = browser.get(answer.location());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("L'université n'a pas confirmé", DOOR + "?retour=%2Freinscription%2Finformations");
        assertThat(browser.cookie("rentree")).isEmpty();
    }

    @Test
    void aTicketForAnotherTripIsRefused() {
        var user = known(cast.complete());
        var stranger = browser();
        var stolen = CAS.grant(leave(stranger, DOOR, "/"), user);
        var browser = browser();
        assertThat(come(browser, leave(browser, DOOR, "/"), stolen).location()).isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1-abc", "PGT-1-abc", "ST-", "x", "ST-a b", "ST-%0d%0aX: y"})
    void nothingButAServiceTicketIsShownToTheServer(String ticket) {
        var browser = browser();
        CAS.says(ticket, CasStub.success("anybody", ""));
        assertThat(come(browser, leave(browser, DOOR, "/"), ticket.replace(" ", "%20"))
                        .location())
                .isEqualTo(REFUSED);
    }

    @Test
    void somebodyElsesTicketByProxyIsRefused() {
        var student = cast.complete();
        var ticket = CAS.says(
                "ST-proxied",
                CasStub.success(
                        known(student),
                        "<cas:attributes><cas:supannEtuId>" + student.number() + "</cas:supannEtuId></cas:attributes>"
                                + "<cas:proxies><cas:proxy>https://portal.example</cas:proxy></cas:proxies>"));
        var browser = browser();
        assertThat(come(browser, leave(browser, DOOR, "/"), ticket).location()).isEqualTo(REFUSED);
    }

    @Test
    void comingBackASecondTimeIsNoFaultForWhoIsInAndNothingForOthers() {
        var browser = browser();
        var service = leave(browser, DOOR, INFORMATION);
        var ticket = CAS.grant(service, known(cast.complete()));
        assertThat(come(browser, service, ticket).location()).isEqualTo(INFORMATION);
        assertThat(come(browser, service, ticket).location()).isEqualTo("/");
        browser.cookies().remove("rentree /");
        assertThat(come(browser, service, ticket).location()).isEqualTo(OVER);
        assertThat(browser.get(OVER).status()).isEqualTo(410);
        assertThat(browser.get(OVER).body()).contains("dix minutes", "ne sert qu'une fois");
    }

    @Test
    void aTripOfAnotherBrowserOrOfMoreThanTenMinutesComesToNothing() {
        var user = known(cast.complete());
        var browser = browser();
        var service = leave(browser, DOOR, "/");
        var other = browser();
        leave(other, DOOR, "/");
        var elsewhere = come(other, service, CAS.grant(service, user)).location();
        assertThat(elsewhere).isEqualTo(DOOR + "/echec?motif=ailleurs");
        assertThat(other.get(elsewhere).body()).contains("dans un autre navigateur");
        sql.sql("update sign_on_trip set expires_at = now()").update();
        assertThat(come(browser, service, CAS.grant(service, user)).location()).isEqualTo(OVER);
    }

    @Test
    void twoTabsMayLeaveAtOnceAndBothComeBack() {
        var user = known(cast.complete());
        var browser = browser();
        var first = leave(browser, DOOR, INFORMATION);
        var second = leave(browser, DOOR, "/vos-donnees");
        assertThat(come(browser, second, CAS.grant(second, user)).location()).isEqualTo("/vos-donnees");
        assertThat(come(browser, first, CAS.grant(first, user)).location()).isEqualTo(INFORMATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/connexion", "/\\evil.example"})
    void theWayBackIsAlwaysAPathOfOurs(String back) {
        assertThat(through(browser(), DOOR, known(cast.complete()), back).location())
                .isEqualTo("/");
    }

    @Test
    void anEntityInTheAnswerLeadsNowhere() {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var file = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + CAS.address().replace("/cas", "/canary") + "\">]>";
        for (var attack : List.of(laughs, file)) {
            var browser = browser();
            var ticket = CAS.says("ST-attack", attack + CasStub.success("&a;", ""));
            assertThat(come(browser, leave(browser, DOOR, "/"), ticket).location())
                    .isEqualTo(REFUSED);
        }
        assertThat(CAS.asked("/canary")).isFalse();
    }

    @Test
    void aServerInTroubleSilentOrEndlessIsAwayAndTheStudentReadsWhatToDo() {
        var tickets = List.of(
                CAS.says("ST-trouble", CasStub.failure("INTERNAL_ERROR")),
                CAS.says("ST-endless", CasStub.success("x", "<!--" + "x".repeat(300_000) + "-->")),
                CAS.isSilentAbout("ST-silent"));
        for (var ticket : tickets) {
            var browser = browser();
            var service = leave(browser, DOOR, "/");
            var begun = System.nanoTime();
            assertThat(come(browser, service, ticket).location()).as(ticket).isEqualTo(AWAY);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        }
        var page = browser().get(AWAY);
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("ne répond pas", "Attendez quelques minutes", "Recommencer la connexion");
    }

    @Test
    void singleLogoutEndsTheSessionThatTheTicketOpenedAndNoOther() {
        var student = cast.complete();
        var browser = browser();
        var service = leave(browser, DOOR, "/");
        var ticket = CAS.grant(service, known(student));
        come(browser, service, ticket);
        var other = visit(student);
        for (var message : List.of(
                CasStub.logoutRequest("ST-unknown"),
                "<LogoutRequest><SessionIndex>" + ticket + "</SessionIndex></LogoutRequest>",
                "<!DOCTYPE x [<!ENTITY t \"" + ticket + "\">]>" + CasStub.logoutRequest("&t;"),
                CasStub.logoutRequest(ticket) + " ".repeat(20_000),
                "nonsense",
                "")) {
            end(message);
            assertThat(browser.get("/").status()).as(message).isEqualTo(200);
        }
        end(CasStub.logoutRequest(ticket));
        assertThat(browser.get("/").location()).startsWith("/connexion");
        assertThat(other.get("/").status()).isEqualTo(200);
    }

    private void end(String message) {
        assertThat(browser()
                        .post(DOOR + "/retour?etat=any", Map.of("logoutRequest", message))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anotherDoorsMessageEndsNothing() {
        var browser = browser();
        var service = leave(browser, DOOR, "/");
        var ticket = CAS.grant(service, known(cast.complete()));
        come(browser, service, ticket);
        browser().post("/connexion/universite/believed/retour", Map.of("logoutRequest", CasStub.logoutRequest(ticket)));
        assertThat(browser.get("/").status()).isEqualTo(200);
    }
}
