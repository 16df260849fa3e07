package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.rentree.session.Role;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.Students;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose account somebody gets who comes through a door. */
class ArrivalTest extends SignOnJourney {

    private static final String BELIEVED = "/connexion/universite/believed";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Students students;

    private final String somebody = "person" + COUNT.incrementAndGet();

    private String mail() {
        return somebody + "@univ.example";
    }

    private Visit.Answer come(String user) {
        return through(new Visit(port), DOOR, user, "/");
    }

    @Test
    void aStudentOfTheRecordsWithoutAnAccountGetsOne() {
        var record = Records.complete("2990000" + COUNT.incrementAndGet() % 10, "Martin", "Anne");
        students.load(List.of(record));
        CAS.knows(somebody, Map.of("supannEtuId", List.of(record.number().value())));
        var browser = new Visit(port);
        assertThat(through(browser, DOOR, somebody, "/").location()).isEqualTo("/");
        assertThat(browser.get("/").body()).contains("Anne Martin");
        assertThat(accounts.find(record.email())).isPresent();
    }

    @Test
    void anAddressIsNobodysAccountUnlessTheDoorIsBelieved() {
        var student = cast.complete();
        CAS.knows(somebody, Map.of("mail", List.of(student.email())));
        assertThat(come(somebody).location()).isEqualTo(STRANGER);
        assertThat(through(new Visit(port), BELIEVED, somebody, "/").location()).isEqualTo("/");
    }

    @Test
    void anotherNumberBesideTheAddressIsNobodysAccountByAnyDoor() {
        var student = cast.complete();
        for (var number : List.of(List.of("29999999"), List.of("x"), List.of("29999998", "29999997"))) {
            CAS.knows(somebody, Map.of("mail", List.of(student.email()), "supannEtuId", number));
            assertThat(come(somebody).location()).isEqualTo(STRANGER);
            assertThat(through(new Visit(port), BELIEVED, somebody, "/").location())
                    .isEqualTo(STRANGER);
        }
    }

    @Test
    void ofSeveralNumbersTheOneThatIsKnownComesIn() {
        var student = cast.complete();
        CAS.knows(somebody, Map.of("supannEtuId", List.of("29999996", "{0340000Z}" + student.number())));
        var browser = new Visit(port);
        assertThat(through(browser, DOOR, somebody, "/").location()).isEqualTo("/");
        assertThat(sessions.find(browser.cookie("rentree")).orElseThrow().student())
                .isEqualTo(student.number());
    }

    @Test
    void whoHasTwoKnownNumbersIsAskedAndComesInOnceWithOneOfThem() {
        var one = cast.complete();
        var two = cast.complete();
        var third = cast.complete();
        var numbers = List.of(one.number().value(), two.number().value());
        CAS.knows(somebody, Map.of("supannEtuId", numbers));
        var browser = new Visit(port);
        var choice = through(browser, DOOR, somebody, "/vos-donnees").location();
        assertThat(choice).isEqualTo("/connexion/universite/choisir");
        assertThat(browser.get(choice).body())
                .contains(numbers)
                .doesNotContain(third.number().value());
        assertThat(browser.submit(choice, Map.of("student", third.number().value()))
                        .body())
                .contains("Choisissez un numéro");
        assertThat(new Visit(port).get(choice).location()).isEqualTo("/connexion");
        var form = browser.get(choice).hiddenFields();
        form.put("student", two.number().value());
        assertThat(browser.post(choice, form).location()).isEqualTo("/vos-donnees");
        assertThat(sessions.find(browser.cookie("rentree")).orElseThrow().student())
                .isEqualTo(two.number());
        assertThat(browser.get(choice).location()).isEqualTo("/connexion");
    }

    @Test
    void whoChoosesANumberWhoseAccountIsClosedReadsSoAndMayTakeTheOther() {
        var closed = cast.complete();
        var open = cast.complete();
        sql.sql("update account set disabled = true where id = ?")
                .param(closed.account())
                .update();
        CAS.knows(
                somebody,
                Map.of(
                        "supannEtuId",
                        List.of(closed.number().value(), open.number().value())));
        var browser = new Visit(port);
        var choice = through(browser, DOOR, somebody, "/").location();
        var form = browser.get(choice).hiddenFields();
        form.put("student", closed.number().value());
        var told = browser.post(choice, form);
        assertThat(told.body()).contains("Le compte de ce numéro est fermé", "demandez à la scolarité de le rouvrir");
        form.put("student", open.number().value());
        assertThat(browser.post(choice, form).location()).isEqualTo("/");
        assertThat(sessions.find(browser.cookie("rentree")).orElseThrow().student())
                .isEqualTo(open.number());
    }

    @Test
    void whoIsUnknownReadsWhatWasToldAsANumber() {
        CAS.knows(somebody, Map.of("supannEtuId", List.of("29999995", "{0340000Z}29999994")));
        var browser = new Visit(port);
        assertThat(browser.get(through(browser, DOOR, somebody, "/").location()).body())
                .contains("29999995 · {0340000Z}29999994");
    }

    @Test
    void staffWithAStudentsAddressComeInAsTheStudentThatTheyAre() {
        var student = cast.complete();
        CAS.knows(
                somebody,
                Map.of(
                        "supannEtuId", List.of(student.number().value()),
                        "mail", List.of(student.email()),
                        "memberOf", List.of("cn=scolarite")));
        var browser = new Visit(port);
        assertThat(through(browser, DOOR, somebody, "/").location()).isEqualTo("/");
        assertThat(sessions.find(browser.cookie("rentree")).orElseThrow().role())
                .isEqualTo(Role.STUDENT);
    }

    @Test
    void aClosedAccountStaysClosed() {
        var student = cast.complete();
        sql.sql("update account set disabled = true where id = ?")
                .param(student.account())
                .update();
        assertThat(come(known(student)).location()).isEqualTo(STRANGER);
    }

    @Test
    void staffGetTheRightsThatTheirGroupsSay() {
        staff(somebody, mail(), "cn=other", "cn=ifsi-a", "cn=ifmk-b");
        var browser = new Visit(port);
        assertThat(through(browser, DOOR, somebody, "/").location()).isEqualTo("/");
        var person = sessions.find(browser.cookie("rentree")).orElseThrow();
        assertThat(person.role()).isEqualTo(Role.SECRETARY);
        assertThat(person.institutes()).isEqualTo(Set.of("IFSI-A", "IFMK-B"));
        assertThat(person.displayName()).isEqualTo("Madame " + somebody);
    }

    @Test
    void otherRightsEndEverySessionOfBefore() {
        staff(somebody, mail(), "cn=scolarite");
        var browser = new Visit(port);
        through(browser, DOOR, somebody, "/");
        var same = new Visit(port);
        through(same, DOOR, somebody, "/");
        assertThat(sessions.find(browser.cookie("rentree"))).isPresent();
        staff(somebody, mail(), "cn=ifsi-a");
        var later = new Visit(port);
        through(later, DOOR, somebody, "/");
        assertThat(sessions.find(browser.cookie("rentree"))).isEmpty();
        assertThat(sessions.find(same.cookie("rentree"))).isEmpty();
        assertThat(sessions.find(later.cookie("rentree")).orElseThrow().role()).isEqualTo(Role.SECRETARY);
        assertThat(sql.sql("select action from audit_entry where subject = ? order by 1")
                        .param(accounts.find(mail()).orElseThrow().toString())
                        .query(String.class)
                        .list())
                .containsExactly("account-opened", "rights-changed");
        staff(somebody, mail(), "cn=other");
        assertThat(come(somebody).location()).isEqualTo(STRANGER);
        assertThat(sessions.find(later.cookie("rentree"))).isEmpty();
    }

    @Test
    void staffAreNeverAStudentAndNobodyElseOfTheStaff() {
        var student = cast.complete();
        CAS.knows(
                somebody,
                Map.of(
                        "mail", List.of(student.email()),
                        "supannEtuId", List.of(student.number().value()),
                        "eduPersonPrimaryAffiliation", List.of("staff"),
                        "memberOf", List.of("cn=scolarite")));
        assertThat(come(somebody).location()).isEqualTo(STRANGER);
        staff(somebody, Cast.SECRETARY, "cn=ifsi-a");
        assertThat(come(somebody).location()).isEqualTo(STRANGER);
        staff("first-" + somebody, mail(), "cn=ifsi-a");
        assertThat(come("first-" + somebody).location()).isEqualTo("/");
        staff("second-" + somebody, mail(), "cn=ifsi-a");
        assertThat(come("second-" + somebody).location()).isEqualTo(STRANGER);
    }

    @Test
    void aBelievedDoorLeadsToTheBuiltInAccountOfThisAddressAndOnePersonOnly() {
        var other = staff("other-" + somebody, Cast.SECRETARY, "cn=ifsi-a");
        staff(somebody, Cast.SECRETARY, "cn=ifsi-a");
        var browser = new Visit(port);
        assertThat(through(browser, BELIEVED, somebody, "/").location()).isEqualTo("/");
        assertThat(sessions.find(browser.cookie("rentree")).orElseThrow().account())
                .isEqualTo(accounts.find(Cast.SECRETARY).orElseThrow());
        assertThat(through(new Visit(port), BELIEVED, other, "/").location()).isEqualTo(STRANGER);
    }

    @Test
    void whoStudiesFirstOfAllComesAsAStudentThoughTheyWorkHere() {
        var student = cast.complete();
        CAS.knows(
                somebody,
                Map.of(
                        "mail", List.of(mail()),
                        "supannEtuId", List.of(student.number().value()),
                        "eduPersonPrimaryAffiliation", List.of("student"),
                        "memberOf", List.of("cn=scolarite")));
        var browser = new Visit(port);
        through(browser, DOOR, somebody, "/");
        assertThat(sessions.find(browser.cookie("rentree")).orElseThrow().student())
                .isEqualTo(student.number());
    }

    @Test
    void anUnknownPersonReadsWhatTheUniversitySaysAndAsksTheRegistryOnceADay() {
        var number = new StudentNumber("29888888");
        CAS.knows(
                somebody,
                Map.of(
                        "mail", List.of(mail()),
                        "displayName", List.of("<b>Inconnue</b>"),
                        "supannEtuId", List.of(number.value())));
        var browser = new Visit(port);
        assertThat(through(browser, DOOR, somebody, "/").location()).isEqualTo(STRANGER);
        assertThat(browser.get(STRANGER).body())
                .contains(
                        "Nous n'avons pas de compte pour vous", "&lt;b&gt;Inconnue", somebody, mail(), number.value());
        assertThat(new Visit(port).get(STRANGER).location()).isEqualTo("/connexion");
        browser.cookies().put("rentree-lang /", "en");
        assertThat(browser.submit(STRANGER, Map.of()).location()).isEqualTo(STRANGER);
        assertThat(browser.get(STRANGER).body())
                .contains("Your request was sent")
                .doesNotContain("Ask the registry</button>");
        var again = new Visit(port);
        through(again, DOOR, somebody, "/");
        assertThat(again.get(STRANGER).body()).contains("Votre demande est envoyée");
        await().untilAsserted(() -> assertThat(mailsTo(mail())).hasSize(1));
        assertThat(sql.sql("select recipient from mail where kind = 'stranger-asked' and student_number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly("scolarite@univ.example");
        assertThat(sql.sql("select count(*) from sign_on_stranger where user_id = ? and asked_on is not null")
                        .param(somebody)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAccountThatIsOpenedLaterIsFoundAtTheNextSignIn() {
        var record = Records.complete("2980000" + COUNT.incrementAndGet() % 10, "Plus", "Tard");
        CAS.knows(somebody, Map.of("supannEtuId", List.of(record.number().value())));
        assertThat(come(somebody).location()).isEqualTo(STRANGER);
        students.load(List.of(record));
        assertThat(come(somebody).location()).isEqualTo("/");
        assertThat(accounts.find(record.email()).map(UUID::version)).contains(4);
    }
}
