package fr.rentree.proof.web;

import fr.rentree.enrolment.Standing;
import fr.rentree.proof.Checked;
import fr.rentree.proof.ProofCode;
import fr.rentree.proof.Signature;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, for people and for programs alike.
 *
 * @param document what is known of it, where it is genuine
 * @param code of the document that an altered file was made from
 * @param fileMatches whether the file is what we issued; {@code null} where a code was checked
 * @param signature in an altered file
 * @param pause before the next check
 */
record Verdict(
        State state,
        @Nullable Checked document,
        @Nullable ProofCode code,
        @Nullable Boolean fileMatches,
        @Nullable Signature signature,
        Duration pause) {

    static Verdict of(State state) {
        return new Verdict(state, null, null, null, null, Duration.ZERO);
    }

    static Verdict later(Duration pause) {
        return new Verdict(State.THROTTLED, null, null, null, null, pause);
    }

    static Verdict ofCode(Checked document) {
        return new Verdict(state(document.standing()), document, document.code(), null, null, Duration.ZERO);
    }

    static Verdict ofFile(Checked document) {
        return new Verdict(state(document.standing()), document, document.code(), true, null, Duration.ZERO);
    }

    static Verdict ofFile(State state, @Nullable ProofCode code, @Nullable Signature signature) {
        return new Verdict(state, null, code, false, signature, Duration.ZERO);
    }

    /** Seconds to wait before the next check, rounded up. */
    Optional<String> retryAfter() {
        return pause.isZero()
                ? Optional.empty()
                : Optional.of(String.valueOf(pause.plusNanos(999_999_999).toSeconds()));
    }

    private static State state(Standing standing) {
        return switch (standing) {
            case Standing.Valid _ -> State.VALID;
            case Standing.Superseded it -> it.by() == null ? State.CORRECTING : State.SUPERSEDED;
            case Standing.Cancelled _ -> State.CANCELLED;
        };
    }
}
