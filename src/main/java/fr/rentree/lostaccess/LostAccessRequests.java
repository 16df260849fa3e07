package fr.rentree.lostaccess;

import fr.rentree.desk.WorkingDays;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of people who have lost what one signs in with. Nothing is looked up while somebody asks, so that nobody learns
 * who has an account.
 */
@Service
public class LostAccessRequests {

    /** Nobody is left without a word for longer, in working days. */
    private static final int DAYS_TO_ANSWER = 2;

    /** Nobody floods a mailbox, which may be a stranger's. */
    private static final int MOST_ACKNOWLEDGED_A_DAY = 3;

    /** Settled requests are forgotten after this time: what is left is in the audit. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final LostAccessRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LostAccessRequests(LostAccessRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The content of mails about a request: of what was typed only the address to answer to.
     *
     * @param institute that has to answer; {@code null} = the registry
     * @param email of who asks; {@code null} where only a telephone number was given, or too much is asked in that name
     * @param reason why it was refused, as the secretary wrote it; {@code null} else
     */
    public record Notice(
            @Nullable String institute,
            @Nullable String email,
            Locale language,
            Instant dueAt,
            boolean waits,
            @Nullable String reason) {}

    public Optional<Notice> notice(UUID request) {
        return rows.find(request)
                .map(it -> new Notice(
                        it.typed().institute(),
                        welcome(it) ? it.typed().email() : null,
                        it.language(),
                        it.dueAt(),
                        it.open(),
                        it.reason()));
    }

    /** @param institute that issued it; {@code null} = the registry */
    public record Issue(StudentNumber student, @Nullable String institute, Instant at) {}

    /** The issue of a scol'pass upon this request; empty once the request is forgotten. */
    public Optional<Issue> issue(UUID request) {
        return rows.find(request)
                .filter(it -> it.state() == LostAccessRequest.State.ISSUED)
                .map(it -> new Issue(
                        Objects.requireNonNull(it.student()),
                        it.typed().institute(),
                        Objects.requireNonNull(it.settledAt())));
    }

    private boolean welcome(LostAccessRequest it) {
        var email = it.typed().email();
        return email != null && rows.countOf(email, it.askedAt().minus(Duration.ofDays(1))) <= MOST_ACKNOWLEDGED_A_DAY;
    }

    /** Asks, once for each form. */
    @Transactional
    void ask(UUID once, LostAccessRequest.Typed typed, Locale language) {
        var now = clock.instant();
        rows.insert(once, typed, language, now, due(now)).ifPresent(id -> events.publishEvent(new LostAccessAsked(id)));
    }

    private static Instant due(Instant now) {
        return WorkingDays.after(now.atZone(ParisTime.ZONE).toLocalDate(), DAYS_TO_ANSWER)
                .plusDays(1)
                .atStartOfDay(ParisTime.ZONE)
                .toInstant()
                .minusSeconds(60);
    }

    void purge() {
        rows.deleteSettledBefore(clock.instant().minus(REMEMBERED));
    }
}
