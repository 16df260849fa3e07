package fr.rentree.proof.web;

import fr.rentree.enrolment.VersionStanding;
import fr.rentree.proof.IssuedDocument;
import fr.rentree.proof.ProofCode;
import fr.rentree.seal.SignatureState;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking a document, for people and for programs alike.
 *
 * @param document what is known of it, where it is genuine
 * @param code of the document that an altered file was made from
 * @param fileMatches whether the file is what we issued; {@code null} where a code was checked
 * @param signature in an altered file
 * @param pause before the next check
 */
record VerificationResult(
        VerificationState state,
        @Nullable IssuedDocument document,
        @Nullable ProofCode code,
        @Nullable Boolean fileMatches,
        @Nullable SignatureState signature,
        Duration pause) {

    static VerificationResult of(VerificationState state) {
        return new VerificationResult(state, null, null, null, null, Duration.ZERO);
    }

    static VerificationResult later(Duration pause) {
        return new VerificationResult(VerificationState.THROTTLED, null, null, null, null, pause);
    }

    static VerificationResult ofCode(IssuedDocument document) {
        return new VerificationResult(state(document.standing()), document, document.code(), null, null, Duration.ZERO);
    }

    static VerificationResult ofFile(IssuedDocument document) {
        return new VerificationResult(state(document.standing()), document, document.code(), true, null, Duration.ZERO);
    }

    static VerificationResult ofFile(
            VerificationState state, @Nullable ProofCode code, @Nullable SignatureState signature) {
        return new VerificationResult(state, null, code, false, signature, Duration.ZERO);
    }

    /** Seconds to wait before the next check, rounded up. */
    Optional<String> retryAfter() {
        return pause.isZero()
                ? Optional.empty()
                : Optional.of(String.valueOf(pause.plusNanos(999_999_999).toSeconds()));
    }

    private static VerificationState state(VersionStanding standing) {
        return switch (standing) {
            case VersionStanding.Valid _ -> VerificationState.VALID;
            case VersionStanding.Superseded it ->
                it.by() == null ? VerificationState.CORRECTING : VerificationState.SUPERSEDED;
            case VersionStanding.Cancelled _ -> VerificationState.CANCELLED;
        };
    }
}
