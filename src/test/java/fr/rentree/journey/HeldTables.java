package fr.rentree.journey;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All tables there are: which rows are about a student, and what is not told, with the reason. */
record HeldTables(JdbcClient sql) {

    /** A new table fails a test until it is thought of: here, or by a module that tells it. */
    static final Map<String, String> NOT_TOLD = Map.ofEntries(
            Map.entry("campaign", "of a year, nobody's"),
            Map.entry("programme", "of a year, nobody's"),
            Map.entry("opening_window", "of a year, nobody's"),
            Map.entry("fee_rate", "of a year, nobody's"),
            Map.entry("campaign_text", "of a year, nobody's"),
            Map.entry("approval_document", "of a year, nobody's"),
            Map.entry("institute", "an institute's"),
            Map.entry("staff_authenticator", "staff's"),
            Map.entry("staff_invitation", "staff's"),
            Map.entry("staff_passkey", "staff's"),
            Map.entry("staff_challenge", "staff's"),
            Map.entry("staff_recovery", "staff's"),
            Map.entry("staff_recovery_code", "staff's"),
            Map.entry("sign_on_trip", "nobody's yet: a browser that is on its way to the university's sign-on"),
            Map.entry(
                    "sign_on_choice",
                    "nobody's yet: a browser that has to say which of its students it is, for ten minutes"),
            Map.entry("sign_on_identity", "staff's"),
            Map.entry("server_secret", "the server's"),
            Map.entry("seal", "certificates of the university's"),
            Map.entry("audit_pending", "on its way into audit_entry, where it is before it is told"),
            Map.entry("event_publication", "that something happened, by ids: the thing itself is told"),
            Map.entry("event_publication_archive", "likewise, once everybody has heard of it"));

    private static final String ACCOUNT = "account_id = (select id from account where student_number = ?)";
    private static final String ENROLMENT = "enrolment_id in (select id from enrolment where student_number = ?)";

    /** Which rows of a told table are a student's. */
    static final Map<String, String> WHOSE = new TreeMap<>(Map.ofEntries(
            Map.entry("student", "number = ?"),
            Map.entry("account", "student_number = ?"),
            Map.entry("account_session", ACCOUNT),
            Map.entry("kept_form", ACCOUNT),
            Map.entry("address_link", ACCOUNT),
            Map.entry("password_link", ACCOUNT),
            Map.entry("sign_in", ACCOUNT),
            Map.entry("scolpass", "student_number = ?"),
            Map.entry("first_use", "scolpass_id in (select id from scolpass where student_number = ?)"),
            Map.entry("lost_request", "student_number = ?"),
            Map.entry("sign_on_stranger", "student_number = ?"),
            Map.entry("offer", "student_number = ?"),
            Map.entry("dossier", "student_number = ?"),
            Map.entry("cvec_hold", "student_number = ?"),
            Map.entry("enrolment", "student_number = ?"),
            Map.entry("enrolment_snapshot", ENROLMENT),
            Map.entry("approval", "student_number = ?"),
            Map.entry("proof", ENROLMENT),
            Map.entry("desk_case", "student_number = ?"),
            Map.entry("desk_message", "case_id in (select id from desk_case where student_number = ?)"),
            Map.entry("audit_entry", "student_number = ?"),
            Map.entry("mail", "student_number = ?")));

    /** A new column of a told table fails a test until it is told, or thought of here. */
    private static final Map<String, String> SECRET = Map.ofEntries(
            Map.entry("account.password_hash", "a secret"),
            Map.entry("account.second_factor", "staff's: students have none"),
            Map.entry("account.invited", "staff's: students are not invited"),
            Map.entry("account.version", "counts the changes of staff's rights"),
            Map.entry("account_session.second_factor", "staff's: students have none"),
            Map.entry("account_session.token_hash", "a secret"),
            Map.entry("account_session.outside_key", "a secret"),
            Map.entry("kept_form.token_hash", "a secret"),
            Map.entry("scolpass.code_hash", "a secret"),
            Map.entry("first_use.token_hash", "a secret"),
            Map.entry("student.birth_precision", "how much of the birth date is known, which the date says: 1990"),
            Map.entry("lost_request.birth_precision", "likewise"),
            Map.entry("lost_request.once", "the mark of a form that was sent"),
            Map.entry("lost_request.reason", "of a refusal: then it is nobody's"),
            Map.entry("sign_on_stranger.browser_hash", "a secret"),
            Map.entry("sign_on_stranger.asked_on", "the day of the time when it was asked, which is told"),
            Map.entry("proof.seal", "which certificate signed it: the document says so"),
            Map.entry("proof.pdf", "the document itself: given out by « Fin de l'inscription »"),
            Map.entry("audit_entry.actor", "who did it: another person's account, whose name is told"),
            Map.entry("audit_entry.previous", "the chain's, nobody's"),
            Map.entry("audit_entry.hash", "the chain's, nobody's"),
            Map.entry("desk_case.once", "the mark of a form that was sent"),
            Map.entry("desk_case.owner", "who works on it: another person's"),
            Map.entry("desk_message.id", "only the order of messages, which is that of the file"));

    /** Every table of the migrated database, but for the histories of the migrations themselves. */
    Set<String> all() {
        return new TreeSet<>(sql.sql("""
                        select table_name from information_schema.tables where table_schema = 'public'
                        and table_name not like 'flyway_schema_history%'""").query(String.class).list());
    }

    /** One value in one column. */
    record Value(String column, String text) {}

    /** All that the rows about this student hold. */
    List<Value> values(String table, StudentNumber student) {
        var values = new ArrayList<Value>();
        var rows = sql.sql("select to_jsonb(t) from " + table + " t where " + WHOSE.get(table))
                .param(student.value())
                .query(String.class)
                .list();
        for (var row : rows)
            new JsonMapper().readTree(row).forEachEntry((column, value) -> {
                if (SECRET.containsKey(table + "." + column)) return;
                for (var leaf : leaves(parsed(table, column, value)))
                    values.add(new Value(column, normal(column, leaf)));
            });
        return values;
    }

    private static JsonNode parsed(String table, String column, JsonNode value) {
        return table.equals("kept_form") && column.equals("fields")
                        || table.equals("audit_entry") && column.equals("detail")
                ? new JsonMapper().readTree(value.asString())
                : value;
    }

    /** As the file writes it: instants in UTC, years with both their parts, bytes without PostgreSQL's mark. */
    private static String normal(String column, String value) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\dT.*[+]00:00"))
            return OffsetDateTime.parse(value).toInstant().toString();
        if (column.equals("year")) return new AcademicYear(Integer.parseInt(value)).toString();
        return value.startsWith("\\x") ? value.substring(2) : value;
    }

    /** All values of a document, as text, without those that say nothing. */
    static List<String> leaves(JsonNode node) {
        if (node.isContainer()) {
            var leaves = new ArrayList<String>();
            for (var child : node) leaves.addAll(leaves(child));
            return leaves;
        }
        return node.isNull() ? List.of() : List.of(node.asString());
    }
}
