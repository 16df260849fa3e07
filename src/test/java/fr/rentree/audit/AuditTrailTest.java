package fr.rentree.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import fr.rentree.audit.ChainVerification.Mark;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest
class AuditTrailTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditRows rows;

    @Autowired
    ChainVerification verification;

    @Autowired
    AuditPersonalData held;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void empty() {
        tamper("delete from audit_entry");
    }

    @Test
    void keepsWhatHappenedInTheOrderInWhichItHappened() {
        happens("invited", "a");
        happens("disabled", "a");
        happens("invited", "b");
        assertThat(trail.about("account", "a", 10))
                .extracting(AuditEvent::action)
                .containsExactly("disabled", "invited");
        assertThat(trail.about("account", "a", 1))
                .extracting(AuditEvent::action)
                .containsExactly("disabled");
        assertThat(verification.run(Optional.empty()).last().position()).isEqualTo(3);
    }

    @Test
    void aStudentWhoseNumberChangedReadsTheEntriesFromBeforeAndNobodyElseDoes() {
        about("22400001", "first", "a");
        about("22400002", AuditEvent.NUMBER_CHANGED, "22400001");
        about("22400002", "second", "a");
        about("22400001", "of-somebody-else", "b");
        assertThat(actions("22400002")).containsExactly("second", AuditEvent.NUMBER_CHANGED, "first");
        assertThat(actions("22400001")).containsExactly("of-somebody-else");
        about("22400001", AuditEvent.NUMBER_CHANGED, "22400002");
        assertThat(actions("22400002")).isEmpty();
    }

    private List<String> actions(String student) {
        return rows.of(new StudentNumber(student)).stream()
                .map(it -> it.what().action())
                .toList();
    }

    private void about(String student, String action, String subject) {
        events.publishEvent(
                new AuditEvent(null, "test", action, "student", subject, new StudentNumber(student), Map.of(), NOON));
    }

    @Test
    void whatIsKeptForLaterGetsItsPlaceOnceAndInOrder() {
        transaction.executeWithoutResult(_ -> {
            events.publishEvent(new AuditEvent.Later(event("finished", "a")));
            events.publishEvent(new AuditEvent.Later(event("reopened", "a")));
        });
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) nodes.submit(trail::settle);
        }
        assertThat(trail.about("account", "a", 10)).containsExactly(event("reopened", "a"), event("finished", "a"));
        assertThat(verification.run(Optional.empty()).brokenAt()).isEmpty();
    }

    @Test
    void whatIsKeptForLaterGoesWithWhatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new AuditEvent.Later(event("finished", "a")));
            status.setRollbackOnly();
        });
        trail.settle();
        assertThat(trail.about("account", "a", 10)).isEmpty();
    }

    @Test
    void whoWaitsForTheChainKeepsNobodyFromFinishing() {
        transaction.executeWithoutResult(_ -> {
            rows.append(event("invited", "a"));
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                other.submit(() -> transaction.executeWithoutResult(
                        _ -> events.publishEvent(new AuditEvent.Later(event("finished", "a")))));
            }
        });
        trail.settle();
        assertThat(trail.about("account", "a", 10))
                .extracting(AuditEvent::action)
                .containsExactly("finished", "invited");
    }

    @Test
    void whatIsRolledBackNeverHappened() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(event("invited", "a"));
            status.setRollbackOnly();
        });
        assertThat(trail.about("account", "a", 10)).isEmpty();
    }

    @Test
    void manyAtOnceMakeOneChain() {
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(i -> many.submit(() -> happens("invited", "a")));
        }
        var found = verification.run(Optional.empty());
        assertThat(found.last().position()).isEqualTo(200);
        assertThat(found.brokenAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void nothingChangesOrGoes(String statement) {
        happens("invited", "a");
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql(statement).update())
                .withMessageContaining("neither changes nor goes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor_name = 'Somebody else' where position = 2",
                "update audit_entry set actor = null where position = 2",
                "update audit_entry set action = 'enabled' where position = 2",
                "update audit_entry set subject = 'b' where position = 2",
                "update audit_entry set student_number = null where position = 2",
                "update audit_entry set detail = '{\"why\":\"other\"}' where position = 2",
                "update audit_entry set at = at + interval '1 microsecond' where position = 2",
                "update audit_entry set hash = sha256('x') where position = 2",
                "update audit_entry set previous = sha256('x') where position = 2",
                "delete from audit_entry where position = 2"
            })
    void aChangeBehindOurBackIsFoundWhereItIs(String statement) {
        for (int i = 0; i < 3; i++) happens("invited", "a");
        tamper(statement);
        assertThat(verification.run(Optional.empty()).brokenAt()).hasValue(2L);
    }

    @Test
    void aCutOffEndIsFoundByWhoNotedIt() {
        for (int i = 0; i < 3; i++) happens("invited", "a");
        var noted = verification.run(Optional.empty()).last();
        happens("invited", "a");
        assertThat(verification.run(Optional.of(noted)).brokenAt()).isEmpty();
        tamper("delete from audit_entry where position > 2");
        assertThat(verification.run(Optional.empty()).brokenAt()).isEmpty();
        assertThat(verification.run(Optional.of(noted)).brokenAt()).hasValue(3L);
        assertThat(verification.run(Optional.of(new Mark(2, "0".repeat(64)))).brokenAt())
                .hasValue(2L);
    }

    @Test
    void aStudentReadsTheOwnFileOnly() {
        happens("invited", "a");
        assertThat(held.of(new StudentNumber("22400001")).json())
                .asInstanceOf(LIST)
                .hasSize(1);
        assertThat(held.of(new StudentNumber("22400002")).json())
                .asInstanceOf(LIST)
                .isEmpty();
    }

    private void happens(String action, String subject) {
        transaction.executeWithoutResult(status -> events.publishEvent(event(action, subject)));
    }

    private static AuditEvent event(String action, String subject) {
        return new AuditEvent(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "Zoé Nguyễn-O'Connor",
                action,
                "account",
                subject,
                new StudentNumber("22400001"),
                Map.of("why", "asked \u0001 \"for\"", "role", "ADMIN"),
                NOON);
    }

    /** As only the owner of the database can. */
    private void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            sql.sql("alter table audit_entry disable trigger audit_entry_stays").update();
            sql.sql(statement).update();
            sql.sql("alter table audit_entry enable trigger audit_entry_stays").update();
        });
    }
}
