package fr.rentree.signon;

import fr.rentree.shared.Paris;
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
public class Strangers {

    /** How long a browser is shown who came in vain. */
    static final Duration SHOWN = Duration.ofMinutes(30);

    private static final Duration KEPT = Duration.ofDays(30);

    private final StrangerRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Strangers(StrangerRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Who asked. */
    public Optional<Stranger> find(UUID id) {
        return rows.find(id);
    }

    @Transactional
    void remember(UniversityDoor door, OutsidePerson person, String browser) {
        var names = door.settings().names();
        var stranger = new Stranger(
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
        rows.insert(stranger, browser);
    }

    private static @Nullable StudentNumber onlyNumber(List<StudentNumber> numbers) {
        return numbers.size() == 1 ? numbers.getFirst() : null;
    }

    /** Who came in vain on this browser a moment ago. */
    Optional<Stranger> seen(String browser) {
        return rows.latest(browser, clock.instant().minus(SHOWN));
    }

    /** Whether this person has asked today, on whatever browser. */
    boolean asked(Stranger stranger) {
        return rows.asked(stranger, today());
    }

    /** Asks the registry for help, once a person and day. */
    @Transactional
    void ask(Stranger stranger, Locale language) {
        if (asked(stranger)) return;
        if (rows.ask(stranger, clock.instant(), today(), language))
            events.publishEvent(new StrangerAsked(stranger.id()));
    }

    void purge() {
        rows.deleteBefore(clock.instant().minus(SHOWN), clock.instant().minus(KEPT));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Paris.ZONE);
    }
}
