package fr.rentree.privacy;

import fr.rentree.document.PdfPrinter;
import fr.rentree.seal.DocumentSeal;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import fr.rentree.web.PersonalData;
import fr.rentree.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * « Tout ce que nous avons sur vous »: what all modules hold about a student, to read and to compute with (GDPR, articles
 * 15 and 20). Made when asked for and kept by nobody. One at a time, since each is held in memory.
 */
@Service
public class SubjectAccess {

    private static final String FORMAT = "rentree-held-data/1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<PersonalData> modules;
    private final Students students;
    private final PdfPrinter printer;
    private final DocumentSeal seal;
    private final University university;
    private final Clock clock;
    private final Semaphore one = new Semaphore(1, true);

    SubjectAccess(
            List<PersonalData> modules,
            Students students,
            PdfPrinter printer,
            DocumentSeal seal,
            University university,
            Clock clock) {
        this.modules = modules;
        this.students = students;
        this.printer = printer;
        this.seal = seal;
        this.university = university;
        this.clock = clock;
    }

    /** The header of the JSON file. */
    record File(
            String format,
            Instant madeAt,
            StudentNumber studentNumber,
            String university,
            String contact,
            LinkedHashMap<String, JsonNode> data) {}

    /** To read: a signed document in the language of these words. */
    public byte[] pdf(StudentNumber student, Words words) {
        return inTurn(() -> {
            var at = now();
            var name = students.find(student).map(StudentRecord::displayName).orElse(student.value());
            var told = modules.stream()
                    .map(it -> it.of(student).told().apply(words))
                    .toList();
            var text = new SubjectAccessText(name, university, seal.signatory(), seal.specimen(), at, words);
            return seal.sign(printer.print(text.sheet(told)), at);
        });
    }

    /** To compute with: everything, under keys that stay. */
    public byte[] json(StudentNumber student) {
        return inTurn(() -> {
            var data = new LinkedHashMap<String, JsonNode>();
            for (var module : modules) {
                var held = module.of(student);
                data.merge(held.name(), JSON.valueToTree(held.json()), SubjectAccess::together);
            }
            return JSON.writeValueAsBytes(
                    new File(FORMAT, now(), student, university.name(), university.email(), data));
        });
    }

    /** Two modules may tell under one name: what they hold was in one module when programs began to rely on it. */
    private static JsonNode together(JsonNode one, JsonNode other) {
        return ((ObjectNode) one).setAll((ObjectNode) other);
    }

    /** @throws Busy if others take too long */
    private byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!one.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            one.release();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Others ask for theirs: try again in a moment. */
    public static final class Busy extends RuntimeException {}
}
