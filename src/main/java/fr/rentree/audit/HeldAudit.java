package fr.rentree.audit;

import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.HeldData;
import fr.rentree.shared.web.HeldLines;
import fr.rentree.shared.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who did what in a student's file, told to that student. */
@Component
@Order(80)
class HeldAudit implements HeldData {

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

    HeldAudit(AuditTrail trail, AuditRows rows) {
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
        var json = entries.stream().map(HeldAudit::written).toList();
        return new Held("audit", json, words -> told(entries, words));
    }

    private static Written written(Entry it) {
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

    private static Told told(List<Entry> entries, Words words) {
        return new Told(
                words.say("audit.held.title"),
                entries.stream().map(it -> table(it, words)).toList());
    }

    private static String label(String detail, Words words) {
        var said = words.find(PREFIX + ".detail." + detail);
        return said == null ? detail : said;
    }

    private static Table table(Entry it, Words words) {
        var what = it.what();
        var lines = new HeldLines(words, PREFIX)
                .time("at", what.at())
                .add("by", what.actorName())
                .add("subject", what.subjectType() + " " + what.subject())
                .add("position", it.position());
        what.sortedDetail().forEach((name, value) -> lines.told(label(name, words), value.isEmpty() ? "–" : value));
        var said = words.find(PREFIX + ".action." + what.action());
        return lines.under(said == null ? what.action() : said);
    }
}
