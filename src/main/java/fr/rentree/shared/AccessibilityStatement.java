package fr.rentree.shared;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The university's declaration on the accessibility of this site (law 2005-102, article 47; decree 2019-768): shown at
 * {@code /accessibilite}, and in one word on every page.
 *
 * @param entity who answers for this site; the university's name if empty
 * @param plan address of the « schéma pluriannuel de mise en accessibilité »
 * @param declared when this statement was made
 * @param auditor who audited this site against the RGAA; without auditor, audited and rate the site counts as « non conforme »
 * @param audited when
 * @param rate percentage of the applicable criteria that the audit found fulfilled
 * @param faults what the audit found not to be accessible
 * @param exemptions what would cost out of proportion, and why (« dérogations »)
 * @param environments browsers and screen readers that the audit used
 * @param email whom to tell about what is not accessible; the university's address if empty
 */
@Validated
@ConfigurationProperties("rentree.accessibility")
public record AccessibilityStatement(
        @DefaultValue("") String entity,
        @Nullable URI plan,
        @DefaultValue("2026-12-01") LocalDate declared,
        @DefaultValue("") String auditor,
        @Nullable LocalDate audited,

        @DecimalMin("0") @DecimalMax("100") @Nullable BigDecimal rate,

        @DefaultValue List<String> faults,
        @DefaultValue List<String> exemptions,
        @DefaultValue List<String> environments,
        @Email @DefaultValue("") String email) {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The three words of the RGAA. */
    public enum Level {
        NONE,
        PARTIAL,
        FULL
    }

    /** Less than half of the criteria, or no audit, is « non conforme »; all of them « totalement conforme » (RGAA 4.1.2, obligations, 4). */
    public Level level() {
        if (rate == null || rate.compareTo(HALF) < 0) return Level.NONE;
        return rate.compareTo(ALL) == 0 ? Level.FULL : Level.PARTIAL;
    }

    /** Whether an audit is told. */
    public boolean hasAudit() {
        return rate != null;
    }

    @AssertTrue(message = "auditor, audited and rate belong together")
    boolean isWholeAudit() {
        return Stream.of(Blanks.only(auditor), audited == null, rate == null)
                        .distinct()
                        .count()
                == 1;
    }
}
