package fr.rentree.signon;

import fr.rentree.shared.ParisTime;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People whom the university knows and we do not: who they are, for their own page, and what they ask the registry. */
@Component
public class UnmatchedPersons {

    /** How long a browser is shown who came in vain. */
    static final Duration SHOWN = Duration.ofMinutes(30);

    private static final Duration KEPT = Duration.ofDays(30);

    private final UnmatchedPersonRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnmatchedPersons(UnmatchedPersonRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Who asked. */
    public Optional<UnmatchedPerson> find(UUID id) {
        return rows.find(id);
    }

    @Transactional
    void remember(IdentityProvider door, ExternalIdentity person, String browser) {
        var names = door.settings().names();
        var unmatched = new UnmatchedPerson(
                UUID.randomUUID(),
                door.id(),
                person.userId(),
                person.one(names.name()).orElse(null),
                person.one(names.mail()).orElse(null),
                onlyNumber(ClaimRules.numbers(person, door.settings())),
                String.join(" · ", ClaimRules.told(person, door.settings())),
                clock.instant(),
                null,
                null);
        rows.insert(unmatched, browser);
    }

    private static @Nullable StudentNumber onlyNumber(List<StudentNumber> numbers) {
        return numbers.size() == 1 ? numbers.getFirst() : null;
    }

    /** Who came in vain on this browser a moment ago. */
    Optional<UnmatchedPerson> seen(String browser) {
        return rows.latest(browser, clock.instant().minus(SHOWN));
    }

    /** Whether this person has asked today, on whatever browser. */
    boolean asked(UnmatchedPerson unmatched) {
        return rows.asked(unmatched, today());
    }

    /** Asks the registry for help, once a person and day. */
    @Transactional
    void ask(UnmatchedPerson unmatched, Locale language) {
        if (asked(unmatched)) return;
        if (rows.ask(unmatched, clock.instant(), today(), language))
            events.publishEvent(new UnmatchedPersonAsked(unmatched.id()));
    }

    void purge() {
        rows.deleteBefore(clock.instant().minus(SHOWN), clock.instant().minus(KEPT));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ParisTime.ZONE);
    }
}
