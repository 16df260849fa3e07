package fr.rentree.desk;

import static java.util.Objects.requireNonNull;

import fr.rentree.desk.Case.Author;
import fr.rentree.enrolment.CaseNote;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Journey;
import fr.rentree.institute.Institute;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The students' cases (« demandes »): no dead ends (product section 7). */
@Service
public class Cases {

    /** Within this time the same words are the same case, from whatever form. */
    private static final Duration DOUBLE = Duration.ofMinutes(10);

    private static final int DAYS_TO_ANSWER = 5;
    private static final int DAYS_TO_HELP = 7;
    private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

    /** Nobody has so much to ask: more is a mistake or an attack on the institute's mailbox. */
    static final int MOST_OPEN = 20;

    static final int MOST_MESSAGES = 100;

    private final CaseRows rows;
    private final Dossiers dossiers;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseRows rows,
            Dossiers dossiers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a case with what was on screen, shows it on the way and announces it; all of it or nothing. A second try with
     * the same form or, within minutes, the same words, leads to the first one's case.
     *
     * @throws TooMany if this student has too many open cases already
     */
    public CaseId open(Journey journey, CaseQuestion question) {
        // before the transaction: what is remembered may have to be read again, by another connection
        var institute = question.type().concernsEnrolment()
                ? journey.programmes().institute().map(Institute::code).orElse(null)
                : null;
        var context = StudentContext.of(journey, question.step(), question.typed());
        return requireNonNull(transaction.execute(status -> open(journey, question, institute, context)));
    }

    private CaseId open(Journey journey, CaseQuestion question, @Nullable String institute, StudentContext context) {
        var student = journey.dossier().student().number();
        var now = clock.instant();
        rows.lock(student);
        var same = rows.same(student, question, now.minus(DOUBLE));
        if (same.isPresent()) return same.get();
        if (rows.open(student) >= MOST_OPEN) throw new TooMany();
        var id = new CaseId(UUID.randomUUID());
        if (rows.insert(
                id,
                journey.dossier().year(),
                institute,
                student,
                question,
                Author.STUDENT,
                context,
                now,
                due(question.type(), now))) announce(id, journey, question, institute, now);
        return id;
    }

    /**
     * Opens a case in the transaction of what makes it necessary, once for each mark. The desk is not locked for it: whoever
     * calls this holds the dossier, and those who wait for that one hold the desk.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(Journey journey, CaseQuestion question, Author author) {
        open(
                journey,
                question,
                author,
                journey.programmes().institute().map(Institute::code).orElse(null));
    }

    /** @param institute whose case it is; {@code null} = the registry's */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(Journey journey, CaseQuestion question, Author author, @Nullable String institute) {
        var context = StudentContext.of(journey, question.step(), question.typed());
        var student = journey.dossier().student().number();
        var now = clock.instant();
        var id = new CaseId(UUID.randomUUID());
        if (rows.insert(
                id,
                journey.dossier().year(),
                institute,
                student,
                question,
                author,
                context,
                now,
                due(question.type(), now))) announce(id, journey, question, institute, now);
    }

    private void announce(CaseId id, Journey journey, CaseQuestion question, @Nullable String institute, Instant now) {
        var student = journey.dossier().student().number();
        if (question.type().concernsEnrolment())
            dossiers.note(journey, new CaseNote(id.value(), question.type().name(), question.step(), true, now));
        events.publishEvent(new CaseOpened(id, student, question.type(), institute, now));
        audit("case-opened", id, student, Map.of("type", question.type().name()), now);
    }

    /** This student's cases, the latest first. */
    public List<Case> of(StudentNumber student) {
        return rows.of(student);
    }

    /** This student's case; anybody else's does not exist. */
    public Case of(StudentNumber student, CaseId id) {
        return rows.find(id)
                .filter(it -> it.student().equals(student))
                .orElseThrow(() -> new NotFound("case of this student"));
    }

    /** A case, for those who were told of it by an event. */
    public Optional<Case> find(CaseId id) {
        return rows.find(id);
    }

    /**
     * Adds the student's words to an open case. The same words twice within minutes are added once.
     *
     * @throws Settled if it is not open any more
     * @throws TooMany if the case holds too many already
     */
    @Transactional
    public void add(StudentNumber student, CaseId id, String text) {
        rows.lock(student);
        var found = of(student, id);
        var now = clock.instant();
        if (said(found, text, now)) return;
        if (!found.open()) throw new Settled();
        if (found.messages().size() >= MOST_MESSAGES) throw new TooMany();
        rows.add(id, text, now, due(found.type(), now));
        events.publishEvent(new CaseContinued(id, student, found.institute(), now));
        audit("case-continued", id, student, Map.of(), now);
    }

    private void audit(String action, CaseId id, StudentNumber student, Map<String, String> detail, Instant now) {
        events.publishEvent(new AuditEvent.Later(
                new AuditEvent(null, student.value(), action, "case", id.toString(), student, detail, now)));
    }

    private static boolean said(Case found, String text, Instant now) {
        var last = found.messages().getLast();
        return last.author() == Author.STUDENT
                && last.text().equals(text)
                && last.at().isAfter(now.minus(DOUBLE));
    }

    /** The evening of the fifth working day; of the seventh day for what is not accessible (RGAA 4.1.2: « dans un délai de sept jours »). */
    static Instant due(CaseType type, Instant now) {
        var today = now.atZone(ParisTime.ZONE).toLocalDate();
        var last = type == CaseType.ACCESSIBILITY
                ? today.plusDays(DAYS_TO_HELP)
                : WorkingDays.after(today, DAYS_TO_ANSWER);
        return last.atTime(END_OF_DAY).atZone(ParisTime.ZONE).toInstant();
    }

    /** More than one person can mean. */
    public static final class TooMany extends RuntimeException {}

    /** A settled case takes no further message; a new one can be opened. */
    public static final class Settled extends RuntimeException {}
}
