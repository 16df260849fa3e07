package fr.rentree.proof.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.proof.IssuedDocument;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A {@link VerificationResult} for programs, as docs/check.md says; what does not apply is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckAnswer(
        String state,
        @Nullable Boolean fileMatches,
        @Nullable String signature,
        @Nullable String code,
        @JsonUnwrapped @Nullable Facts document,
        @Nullable Long retryAfter) {

    /** The content of the document, and its validity today. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Facts(
            String kind,
            Instant issued,
            int version,
            @Nullable Instant since,
            @Nullable Instant at,
            @Nullable Integer supersededBy,
            @Nullable Boolean validated,
            String initials,
            String programme,
            @Nullable String institute,
            String year,
            String university,
            boolean specimen) {

        static Facts of(IssuedDocument document) {
            var valid = document.standing() instanceof VersionStanding.Valid it ? it : null;
            return new Facts(
                    written(document.kind()),
                    document.issued(),
                    document.version(),
                    valid == null ? null : document.since(),
                    valid == null ? document.since() : null,
                    document.standing() instanceof VersionStanding.Superseded it ? it.by() : null,
                    valid == null ? null : valid.validated(),
                    document.initials(),
                    document.programme(),
                    document.institute(),
                    document.year().toString(),
                    document.university(),
                    document.specimen());
        }
    }

    static CheckAnswer of(VerificationResult result) {
        var code = result.code();
        var signature = result.signature();
        var document = result.document();
        return new CheckAnswer(
                result.state().written,
                result.fileMatches(),
                signature == null ? null : written(signature),
                code == null ? null : code.value(),
                document == null ? null : Facts.of(document),
                result.retryAfter().map(Long::valueOf).orElse(null));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
