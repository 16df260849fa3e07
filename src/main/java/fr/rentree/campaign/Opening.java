package fr.rentree.campaign;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether one may enrol at an instant. */
public sealed interface Opening {

    /** The window is still to come. */
    record NotYet(Instant opens) implements Opening {}

    /** Anybody with an offer may start, go on and finish. */
    record Open(Instant closes) implements Opening {}

    /** The window has closed: who has started may finish until then. */
    record Grace(Instant until) implements Opening {}

    /** The window has closed for everybody. */
    record Closed(Instant since) implements Opening {}

    /** More time was given for one enrolment, whatever its window says: who has started may finish until then. */
    record Extended(Instant until) implements Opening {}

    /** No window was announced. */
    record None() implements Opening {}

    /** Whether a student may start here and now. */
    default boolean mayStart() {
        return this instanceof Open;
    }

    /** Whether a student who has started may go on and finish here and now. */
    default boolean mayGoOn() {
        return this instanceof Open || this instanceof Grace || this instanceof Extended;
    }

    /** The same where more time was given: the later of both. */
    default Opening extended(Instant until, Instant now) {
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
    static Opening at(Instant now, @Nullable Window window, Duration grace) {
        if (window == null) return new None();
        if (now.isBefore(window.opens())) return new NotYet(window.opens());
        if (now.isBefore(window.closes())) return new Open(window.closes());
        var until = window.closes().plus(grace);
        return now.isBefore(until) ? new Grace(until) : new Closed(window.closes());
    }
}
