package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.rentree.support.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

class FailedEventRetryTest {

    private final DataSource database = TestDatabase.fresh();
    private final FailedEventPublications failed = mock(FailedEventPublications.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcTemplate sql = new JdbcTemplate(database);
    private final MovedClock clock = new MovedClock();
    private final FailedEventRetry retry = new FailedEventRetry(failed, sql, clock, meters);

    @BeforeEach
    void registry() {
        var schema = "org/springframework/modulith/events/jdbc/schemas/v2/schema-postgresql";
        new ResourceDatabasePopulator(
                        new ClassPathResource(schema + ".sql"), new ClassPathResource(schema + "-archive.sql"))
                .execute(database);
    }

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
    void thoseThatFailAgainAndAgainKeepNobodyWaiting() {
        var options = ArgumentCaptor.forClass(ResubmissionOptions.class);
        retry.retry();
        verify(failed).resubmit(options.capture());
        var taken = options.getValue().getFilter();
        var triedJustNow = publication(clock.instant().minusSeconds(60));
        var triedBefore = publication(clock.instant().minusSeconds(150));
        var neverTried = publication(null);
        for (int i = 0; i < 200; i++) assertThat(taken.test(triedJustNow)).isFalse();
        for (int i = 0; i < 50; i++) assertThat(taken.test(triedBefore)).isTrue();
        for (int i = 0; i < 50; i++) assertThat(taken.test(neverTried)).isTrue();
        assertThat(taken.test(neverTried)).as("one more than at once").isFalse();
    }

    private static EventPublication publication(@Nullable Instant lastTry) {
        var publication = mock(EventPublication.class);
        when(publication.getLastResubmissionDate()).thenReturn(lastTry);
        return publication;
    }

    @Test
    void whatFailedTenTimesIsGivenUpAndTakesNoPlaceAmongTheOthers() {
        failed("hopeless", "FAILED", 10);
        failed("unlucky", "FAILED", 9);
        failed("busy", "PROCESSING", 10);
        retry.retry();
        retry.retry();
        assertThat(sql.queryForList("select listener_id from event_publication order by 1", String.class))
                .containsExactly("busy", "unlucky");
        assertThat(sql.queryForList("select listener_id || status from event_publication_archive", String.class))
                .containsExactly("hopelessFAILED");
        assertThat(meters.counter("rentree.events.given.up").count()).isEqualTo(1);
        verify(failed, times(2)).resubmit(any());
    }

    private void failed(String listener, String status, int attempts) {
        sql.update(
                "insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
                        + " completion_attempts) values (gen_random_uuid(), ?, 'Event', '{}', now(), ?, ?)",
                listener,
                status,
                attempts);
    }

    @Test
    void aTryThatFailsLeavesTheLockToTheNextOne() {
        doThrow(new IllegalStateException()).doNothing().when(failed).resubmit(any());
        assertThatIllegalStateException().isThrownBy(retry::retry);
        retry.retry();
        verify(failed, times(2)).resubmit(any());
    }
}
