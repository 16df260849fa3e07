package fr.rentree.exchange;

import fr.rentree.reference.NomenclatureCode;
import fr.rentree.reference.References;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the audit of an import: who loaded which files, known by their SHA-256, and in each student's file what of the
 * identity was changed by it.
 */
@Component
class ImportAudit {

    private static final List<String> IDENTITY = List.of(
            "ine",
            "nom_famille",
            "nom_usage",
            "prenom",
            "prenom2",
            "prenom3",
            "prenom_usage",
            "civilite",
            "sexe",
            "date_naissance",
            "pays_naissance",
            "departement_naissance",
            "commune_naissance",
            "nationalite",
            "courriel");

    private final References references;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportAudit(References references, ApplicationEventPublisher events, Clock clock) {
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * In the transaction that loads the package.
     *
     * @param before the records as they were, by number
     */
    void loaded(
            String by,
            String name,
            List<ImportSource> sources,
            CampaignPackage content,
            FaultyPersons leftOut,
            Map<String, StudentRecord> before) {
        var now = clock.instant();
        var detail = new TreeMap<String, String>();
        for (var source : sources) detail.put(source.name().toLowerCase(Locale.ROOT), sha256(source.bytes()));
        if (content.year() != null) detail.put("year", content.year().toString());
        if (!leftOut.numbers().isEmpty()) detail.put("left-out", String.join(" ", leftOut.numbers()));
        events.publishEvent(new AuditEvent(null, by, "package-imported", "import", name, null, detail, now));
        var changed = Stream.concat(
                        content.moved().numbers().entrySet().stream()
                                .map(it -> moved(by, it.getKey(), it.getValue(), now)),
                        content.students().stream()
                                .flatMap(
                                        it -> changed(by, before.get(it.number().value()), it, now).stream()))
                .toList();
        if (!changed.isEmpty()) events.publishEvent(new AuditEvent.Many(changed));
    }

    /** Under the new number, with the old one as its subject: the entries from before are found by it. */
    private static AuditEvent moved(String by, StudentNumber from, StudentNumber to, Instant now) {
        var detail = Map.of("numero_etudiant", from + " → " + to);
        return new AuditEvent(null, by, AuditEvent.NUMBER_CHANGED, "student", from.value(), to, detail, now);
    }

    private Optional<AuditEvent> changed(String by, @Nullable StudentRecord before, StudentRecord after, Instant now) {
        if (before == null || before.equals(after)) return Optional.empty();
        var old = LoadedCells.of(before);
        var other = LoadedCells.of(after);
        var detail = new TreeMap<String, String>();
        for (var column : IDENTITY) {
            var from = said(column, old.get(column));
            var to = said(column, other.get(column));
            if (!from.equals(to)) detail.put(column, from + " → " + to);
        }
        if (detail.isEmpty()) return Optional.empty();
        var number = after.number();
        return Optional.of(new AuditEvent(null, by, "record-changed", "student", number.value(), number, detail, now));
    }

    /** A value as the student reads it. */
    private String said(String column, @Nullable String value) {
        if (value == null) return "–";
        return switch (column) {
            case "courriel" -> value.toLowerCase(Locale.ROOT);
            case "pays_naissance", "nationalite" ->
                references.countries().find(value).map(NomenclatureCode::label).orElse(value);
            case "departement_naissance" -> references.departments().name(value).orElse(value);
            default -> value;
        };
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
