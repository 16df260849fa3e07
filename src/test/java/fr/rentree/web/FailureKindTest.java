package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.web.load.ConcurrencyLimitFilter;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class FailureKindTest {

    @Test
    void aCrowdAndADatabaseThatIsAwayPass() {
        assertThat(FailureKind.passing(new ConcurrencyLimitFilter.Crowded())).isTrue();
        assertThat(FailureKind.passing(new IllegalStateException(new SQLTransientConnectionException("away"))))
                .isTrue();
        assertThat(FailureKind.passing(new DataAccessResourceFailureException("away")))
                .isTrue();
    }

    @Test
    void aMistakeOfOursDoesNot() {
        assertThat(FailureKind.passing(new IllegalStateException("ours"))).isFalse();
    }
}
