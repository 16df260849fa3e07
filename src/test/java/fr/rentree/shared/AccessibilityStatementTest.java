package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.AccessibilityStatement.Level;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityStatementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @CsvSource({"0, NONE", "49.99, NONE", "50, PARTIAL", "80.6, PARTIAL", "99.99, PARTIAL", "100, FULL", "100.0, FULL"})
    void theAuditsRateGivesTheWord(BigDecimal rate, Level level) {
        assertThat(statement("Cabinet Exemple", DAY, rate).level()).isEqualTo(level);
    }

    @Test
    void withoutAnAuditTheSiteIsNotCompliant() {
        assertThat(statement("", null, null).level()).isEqualTo(Level.NONE);
    }

    @Test
    void anAuditIsToldWholeOrNotAtAll() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(validator.validate(statement("", null, null))).isEmpty();
            assertThat(validator.validate(statement("Cabinet Exemple", DAY, BigDecimal.TEN)))
                    .isEmpty();
            assertThat(validator.validate(statement("", DAY, BigDecimal.TEN))).isNotEmpty();
            assertThat(validator.validate(statement("Cabinet Exemple", null, BigDecimal.TEN)))
                    .isNotEmpty();
            assertThat(validator.validate(statement("Cabinet Exemple", DAY, null)))
                    .isNotEmpty();
            assertThat(validator.validate(statement("Cabinet Exemple", DAY, BigDecimal.valueOf(101))))
                    .isNotEmpty();
        }
    }

    private static AccessibilityStatement statement(
            String auditor, @Nullable LocalDate audited, @Nullable BigDecimal rate) {
        return new AccessibilityStatement("", null, DAY, auditor, audited, rate, List.of(), List.of(), List.of(), "");
    }
}
