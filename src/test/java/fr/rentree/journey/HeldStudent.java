package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.shared.AuditEvent;
import fr.rentree.support.Visit;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who left something in every table: an unusual answer wherever there is one, a correction, a case, a new address. */
record HeldStudent(Student student, Visit visit) {

    static final String PHONE_BEGINNING = "06 42 ";
    static final String QUESTION = "Bonjour,\nœuvre n° ";

    static HeldStudent of(Journey journey) {
        var student = journey.cast.complete();
        var held = new HeldStudent(student, journey.visit(student));
        held.signInAndForget(journey);
        held.walk();
        held.ask();
        held.correct();
        held.beReopened(journey);
        held.typeWithoutSession();
        held.beAudited(journey);
        held.loseIdentifiers(journey);
        held.comeInVain(journey);
        return held;
    }

    String phone() {
        var digits = student.number().value().substring(2);
        return PHONE_BEGINNING + digits.replaceAll("..", "$0 ").strip();
    }

    String newAddress() {
        return "nouvelle-" + student.number() + "@courrier.example";
    }

    String question() {
        return QUESTION + student.number();
    }

    private void signInAndForget(Journey journey) {
        new Visit(journey.port).submit("/connexion", Map.of("email", student.email(), "password", Journey.PASSWORD));
        journey.sql
                .sql("insert into password_link (account_id, address, language, asked_at, expires_at)"
                        + " values (?, ?, 'en', now(), now() + interval '30 minutes')")
                .params(student.account(), "secours-" + student.number() + "@courrier.example")
                .update();
    }

    private void walk() {
        Way.walk(visit, student, Journey.PERSONAL);
        assertThat(Way.goOn(visit, Journey.PERSONAL, personal()).location()).isEqualTo(Journey.ANNUAL);
        assertThat(Way.goOn(visit, Journey.ANNUAL, annual()).location()).isEqualTo(Journey.RECAP);
        assertThat(Way.goOn(visit, student, Journey.RECAP).location()).isEqualTo(Journey.END);
        var attestation =
                visit.get(Journey.END).body().replaceAll("(?s).*(/reinscription/attestation/[0-9a-f-]+.pdf).*", "$1");
        assertThat(visit.get(attestation).status()).isEqualTo(200);
    }

    private Map<String, String> personal() {
        var typed = new HashMap<String, String>();
        typed.put("cvec", student.cvec());
        typed.put("accommodation", "3");
        typed.put("annual.where", "abroad");
        typed.put("annual.country", "109");
        typed.put("annual.line1", "Straße des 17. Juni " + student.number());
        typed.put("annual.line2", "Hinterhaus");
        typed.put("annual.foreignCity", "10623 Berlin");
        typed.put("phone", phone());
        typed.put("email", newAddress());
        typed.put("copies", "true");
        typed.put("family", "3");
        typed.put("children", "7");
        typed.put("military", "2");
        typed.put("disability", "yes");
        return typed;
    }

    private Map<String, String> annual() {
        return Map.of(
                "occupation", "52",
                "workShare", "37",
                "parent1Occupation", "21",
                "parent2Occupation", "31",
                "previous", "INSTITUTE_ABROAD",
                "previousCountry", "131",
                "documents[image-rights]", "yes");
    }

    private void ask() {
        var form = visit.get("/demandes/nouvelle?type=OTHER&etape=donnees-personnelles")
                .hiddenFields();
        form.put("text", question());
        assertThat(visit.post("/demandes/nouvelle?type=OTHER&etape=donnees-personnelles", form)
                        .status())
                .isEqualTo(303);
    }

    private void correct() {
        visit.post(
                "/reinscription/corriger",
                Map.of("_csrf", visit.get(Journey.END).hidden("_csrf")));
        assertThat(Way.goOn(visit, student, Journey.RECAP).location()).isEqualTo(Journey.END);
        visit.post(
                "/reinscription/corriger",
                Map.of("_csrf", visit.get(Journey.END).hidden("_csrf")));
    }

    private void beReopened(Journey journey) {
        journey.sql
                .sql("update enrolment set reopened_by = 'SECRETARY', reopen_reason = ?,"
                        + " reopened_until = '2026-12-24T23:00:00Z' where student_number = ?")
                .params("À revoir : " + student.number(), student.number().value())
                .update();
        journey.sql
                .sql(
                        "insert into cvec_hold (year, cvec_number, student_number, since)"
                                + " select year, 'MTP0H' || right(student_number, 5) || '1', student_number, '2026-11-24T09:30:00Z' from dossier where student_number = ?")
                .param(student.number().value())
                .update();
    }

    private void beAudited(Journey journey) {
        journey.events.publishEvent(new AuditEvent(
                UUID.randomUUID(),
                "Scolarité d'essai",
                "sessions-ended",
                "account",
                student.account().toString(),
                student.number(),
                Map.of("motif", "téléphone volé"),
                Instant.parse("2026-11-23T12:00:00Z")));
    }

    private void loseIdentifiers(Journey journey) {
        var number = student.number().value();
        journey.sql.sql("""
                with pass as (insert into scolpass (student_number, code_hash, issued_at, expires_at, issued_by, issued_to)
                  values (:number, sha256(:number::bytea), '2026-11-20T08:00:00Z', '2027-01-20T08:00:00Z', 'Secrétariat A',
                    :number)
                  returning id)
                insert into first_use (scolpass_id, token_hash, expires_at, verified, address)
                select id, sha256(:number::bytea), '2026-11-20T09:00:00Z', true, :number || '@secours.example' from pass""").param("number", number).update();
        journey.sql.sql("""
                insert into lost_request (once, institute, family_name, first_name, birth_date, typed_number, email, phone,
                  message, language, asked_at, due_at, state, student_number, checked, settled_at)
                values (gen_random_uuid(), 'IFSI-A', 'Oconor', 'Zoe', '2003-10-31', '12345678', :number || '@perdu.example',
                  '06 99 88 77 66', 'J''ai perdu ' || :number, 'en', '2026-11-19T08:00:00Z', '2026-11-23T22:59:00Z',
                  'ISSUED', :number, '{STUDENT_CARD}', '2026-11-20T08:00:00Z')""").param("number", number).update();
    }

    /** Before there was an account, through the university's sign-on. */
    private void comeInVain(Journey journey) {
        journey.sql
                .sql("insert into sign_on_stranger (id, browser_hash, door, user_id, display_name, email,"
                        + " student_number, seen_at, asked_at, asked_on, language) values (gen_random_uuid(),"
                        + " sha256(?::bytea), 'univ', ?, 'En Vain', ?, ?, now(), now(), current_date, 'en')")
                .params(student.number().value(), "uid-" + student.number())
                .params(
                        "en-vain-" + student.number() + "@etu.univ.example",
                        student.number().value())
                .update();
    }

    private void typeWithoutSession() {
        var fields = Form.fields(visit.get(Journey.PERSONAL));
        fields.put("phone", "frappé " + student.number() + " \u0000<script>");
        var session = visit.cookies().remove("rentree /");
        assertThat(visit.post(Journey.PERSONAL, fields).location()).contains("/connexion");
        visit.cookies().put("rentree /", session);
    }
}
