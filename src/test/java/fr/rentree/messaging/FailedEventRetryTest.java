package fr.rentree.messaging;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.rentree.support.TestDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.FailedEventPublications;

class FailedEventRetryTest {

    private final DataSource database = TestDatabase.fresh();
    private final FailedEventPublications failed = mock(FailedEventPublications.class);
    private final FailedEventRetry retry = new FailedEventRetry(failed, new JdbcTemplate(database));

    @Test
    void oneNodeAtATimeGivesFailedListenersAnotherTry() throws SQLException {
        try (var otherNode = database.getConnection();
                var lock = otherNode.createStatement()) {
            lock.execute("select pg_advisory_lock(" + FailedEventRetry.LOCK + ")");
            retry.retry();
            verify(failed, never()).resubmit(any());
        }
        retry.retry();
        verify(failed).resubmit(any());
    }

    @Test
    void aTryThatFailsLeavesTheLockToTheNextOne() {
        doThrow(new IllegalStateException()).doNothing().when(failed).resubmit(any());
        Assertions.assertThatIllegalStateException().isThrownBy(retry::retry);
        retry.retry();
        verify(failed, times(2)).resubmit(any());
    }
}
