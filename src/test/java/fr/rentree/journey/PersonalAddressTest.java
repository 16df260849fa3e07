package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.support.Visit;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A new personal address, from « Données personnelles » to the receipt in its mailbox. */
class PersonalAddressTest extends Journey {

    private static final Pattern LINK = Pattern.compile("http://localhost:8080(/courriel/confirmer/\\S+)");

    @Test
    void confirmedAfterTheFinishItReceivesTheReceiptOnce() throws Exception {
        var student = cast.complete();
        var address = "nouvelle-" + student.number() + "@courrier.example";
        var visit = finished(student, Map.of("email", address, "copies", "true"));
        arrived(() -> mails(student).size() == 1 && mailsTo(address).size() == 1);

        assertThat(visit.get(END).body())
                .contains("Confirmez votre adresse " + address, "y seront envoyés ensuite", "Renvoyer le lien")
                .doesNotContain("un autre à");
        var link = link(mailsTo(address).getFirst());
        var elsewhere = new Visit(port);
        elsewhere.submit(link, Map.of());
        elsewhere.submit(link, Map.of());
        arrived(() -> mailsTo(address).size() == 2);

        var receipt = mailsTo(address).getLast();
        assertThat(receipt.getSubject()).contains("est terminée");
        assertThat(Received.text(receipt)).doesNotContain(student.email(), address);
        assertThat(Received.text(mails(student).getFirst())).doesNotContain(address);
        assertThat(visit.get(END).body())
                .contains("à " + student.email() + ", et un autre à " + address)
                .doesNotContain("Confirmez votre adresse");
        assertThat(mails(student)).hasSize(1);
    }

    @Test
    void theAddressThatTheUniversityKnowsReceivesItAtOnce() throws Exception {
        var student = cast.complete();
        var known = student.number() + "@mail.example";
        var visit = finished(student, Map.of("copies", "true"));
        arrived(() -> mails(student).size() == 1 && mailsTo(known).size() == 1);
        assertThat(visit.get(END).body()).contains("et un autre à " + known).doesNotContain("Confirmez votre adresse");

        var copy = Pattern.compile("/reinscription/attestation/[0-9a-f-]+/courriel")
                .matcher(visit.get(END).body());
        assertThat(copy.find()).isTrue();
        var token = Map.of("_csrf", visit.get(END).hidden("_csrf"));
        for (int i = 0; i < 2; i++) visit.post(copy.group(), token);
        arrived(() -> mails(student).size() >= 2 && mailsTo(known).size() >= 2);
        assertThat(visit.get(END + "?envoye").body()).contains("dans un autre courriel à " + known);
    }

    @Test
    void withoutTheWishNothingGoesThere() {
        var student = cast.complete();
        var visit = finished(student, Map.of());
        arrived(() -> mails(student).size() == 1);
        assertThat(mailsTo(student.number() + "@mail.example")).isEmpty();
        assertThat(visit.get(END).body()).doesNotContain("un autre à", "Confirmez votre adresse");
    }

    @Test
    void homeSendsTheLinkAgainAFewTimes() {
        var student = cast.complete();
        var address = "encore-" + student.number() + "@courrier.example";
        var visit = until(PERSONAL, student);
        Way.goOn(visit, PERSONAL, Map.of("cvec", student.cvec(), "email", address));
        for (int i = 0; i < 2; i++) {
            assertThat(visit.get("/").body()).contains("ouvrez le lien reçu par courriel", "Renvoyer le lien");
            assertThat(again(visit, "")).isEqualTo("/?lien");
            assertThat(visit.get("/?lien").body()).contains("Un lien part à l").doesNotContain("Renvoyer le lien");
        }
        assertThat(visit.get("/").body())
                .contains("plusieurs liens sont déjà partis")
                .doesNotContain("Renvoyer");
        assertThat(again(visit, "")).isEqualTo("/");
        arrived(() -> mailsTo(address).size() == 3);
        assertThat(visit.get("/reinscription/lien").location()).isEqualTo("/");
    }

    @Test
    void nobodySendsALinkForSomebodyElse() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        assertThat(again(visit, "fin")).isEqualTo(END);
        assertThat(count(
                        "select count(*) from address_link l join account a on a.id = l.account_id"
                                + " where a.student_number = ?",
                        student))
                .isZero();
    }

    private Visit finished(Student student, Map<String, String> typed) {
        var visit = until(PERSONAL, student);
        var all = new java.util.HashMap<>(typed);
        all.put("cvec", student.cvec());
        assertThat(Way.goOn(visit, PERSONAL, all).location()).isEqualTo(ANNUAL);
        for (var step : List.of(ANNUAL, RECAP)) Way.goOn(visit, student, step);
        return visit;
    }

    private String again(Visit visit, String from) {
        var token = visit.get("/").hidden("_csrf");
        return String.valueOf(visit.post("/reinscription/lien", Map.of("_csrf", token, "retour", from))
                .location());
    }

    private static String link(MimeMessage mail) throws Exception {
        var found = LINK.matcher(Received.text(mail));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void arrived(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }
}
