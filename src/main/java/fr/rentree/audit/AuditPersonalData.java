package fr.rentree.audit;

import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.DateText;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The audit entries about a student, for « Vos données ». */
@Component
@Order(80)
class AuditPersonalData implements PersonalData {

    private static final String PREFIX = "audit.held";

    /** Which account acted is its owner's; the name says enough. */
    private record Written(
            long position,
            Instant at,
            String by,
            String action,
            String subjectType,
            String subject,
            Map<String, String> detail) {}

    private final AuditTrail trail;
    private final AuditRows rows;

    AuditPersonalData(AuditTrail trail, AuditRows rows) {
        this.trail = trail;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry");
    }

    @Override
    public Held of(StudentNumber student) {
        trail.settle();
        var entries = rows.of(student);
        var json = entries.stream().map(AuditPersonalData::written).toList();
        return new Held("audit", json, words -> told(entries, words));
    }

    private static Written written(AuditEntry it) {
        var what = it.what();
        return new Written(
                it.position(),
                what.at(),
                what.actorName(),
                what.action(),
                what.subjectType(),
                what.subject(),
                what.sortedDetail());
    }

    private static Told told(List<AuditEntry> entries, Words words) {
        return new Told(
                words.say("audit.held.title"),
                entries.stream().map(it -> table(it, words)).toList());
    }

    /** What codes of a detail mean: each is said somewhere already. */
    private static final Map<String, String> CODES = Map.of(
            "from", "enrolment.held.status.",
            "reason", "enrolment.held.cancelReason.",
            "checks", "enrolment.held.check.",
            "type", "enrolment.case.type.",
            "checked", "lostaccess.desk.checked.",
            "role", "account.held.role.");

    private static String value(String detail, String value, Words words) {
        if (value.isEmpty()) return "–";
        if (detail.equals("until")) return until(value, words);
        var key = CODES.get(detail);
        if (key == null || !value.matches("[A-Z_]+( [A-Z_]+)*")) return value;
        return Arrays.stream(value.split(" "))
                .map(code -> Objects.requireNonNullElse(words.find(key + code), code))
                .collect(Collectors.joining(", "));
    }

    private static String until(String value, Words words) {
        try {
            return DateText.moment(Instant.parse(value), words);
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String subject(AuditEvent what, Words words) {
        var type = words.find(PREFIX + ".subject." + what.subjectType());
        return (type == null ? what.subjectType() : type) + " " + what.subject();
    }

    private static String label(String detail, Words words) {
        var said = words.find(PREFIX + ".detail." + detail);
        return said == null ? detail : said;
    }

    private static Table table(AuditEntry it, Words words) {
        var what = it.what();
        var lines = new PersonalDataTable(words, PREFIX)
                .time("at", what.at())
                .add("by", what.actorName())
                .add("subject", subject(what, words))
                .add("position", it.position());
        what.sortedDetail().forEach((name, value) -> lines.told(label(name, words), value(name, value, words)));
        var said = words.find(PREFIX + ".action." + what.action());
        return lines.under(said == null ? what.action() : said);
    }
}
