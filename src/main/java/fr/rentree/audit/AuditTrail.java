package fr.rentree.audit;

import fr.rentree.shared.AuditEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps what happened, and finds it again. */
@Component
public class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int MOST_AT_ONCE = 500;

    private final AuditRows rows;

    AuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    /**
     * In the transaction that does it, so that neither is there without the other; at its very end, because all wait for
     * one another here and nobody must do so while holding what another one needs.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(AuditEvent what) {
        rows.append(what);
    }

    /** In the transaction that does it, too, but nobody waits: {@link #settle} gives it its place. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(AuditEvent.Later later) {
        rows.keep(List.of(later.what()));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(AuditEvent.Many many) {
        rows.keep(many.all());
    }

    /** What was kept becomes part of the chain, many at a time. Another node, or the next start, goes on where one died. */
    @Scheduled(fixedDelayString = "PT2S")
    void settle() {
        try {
            while (rows.settle(MOST_AT_ONCE) == MOST_AT_ONCE) {}
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Audit entries wait: {}", e.getClass().getSimpleName());
        }
    }

    /** The latest entries about this, the latest first. @param subjectType as {@link AuditEvent} names it */
    public List<AuditEvent> about(String subjectType, String subject, int limit) {
        settle();
        return rows.about(subjectType, subject, limit);
    }
}
