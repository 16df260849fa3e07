package fr.rentree.campaign;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of an opening window at an instant: not yet, open, in grace, closed. */
public sealed interface EnrolmentOpening {

    /** The window is still to come. */
    record NotYet(Instant opens) implements EnrolmentOpening {}

    /** Anybody with an offer may start, go on and finish. */
    record Open(Instant closes) implements EnrolmentOpening {}

    /** The window has closed: who has started may finish until then. */
    record Grace(Instant until) implements EnrolmentOpening {}

    /** The window has closed for everybody. */
    record Closed(Instant since) implements EnrolmentOpening {}

    /** More time was given for one enrolment, whatever its window says: who has started may finish until then. */
    record Extended(Instant until) implements EnrolmentOpening {}

    /** No window was announced. */
    record None() implements EnrolmentOpening {}

    /** Whether a student may start here and now. */
    default boolean mayStart() {
        return this instanceof Open;
    }

    /** Whether a student who has started may go on and finish here and now. */
    default boolean mayGoOn() {
        return this instanceof Open || this instanceof Grace || this instanceof Extended;
    }

    /** The same where more time was given: the later of both. */
    default EnrolmentOpening extended(Instant until, Instant now) {
        return now.isBefore(until) && ends().isBefore(until) ? new Extended(until) : this;
    }

    private Instant ends() {
        return switch (this) {
            case Open it -> it.closes();
            case Grace it -> it.until();
            case Extended it -> it.until();
            case NotYet _, Closed _, None _ -> Instant.MIN;
        };
    }

    /** The opening that a window and the time to finish after it make at an instant. */
    static EnrolmentOpening at(Instant now, @Nullable OpeningWindow window, Duration grace) {
        if (window == null) return new None();
        if (now.isBefore(window.opens())) return new NotYet(window.opens());
        if (now.isBefore(window.closes())) return new Open(window.closes());
        var until = window.closes().plus(grace);
        return now.isBefore(until) ? new Grace(until) : new Closed(window.closes());
    }
}
