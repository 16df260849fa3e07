package fr.rentree.audit;

import fr.rentree.shared.Audited;
import java.util.List;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps what happened, and finds it again. */
@Component
public class AuditTrail {

    private final AuditRows rows;

    AuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    /**
     * In the transaction that does it, so that neither is there without the other; at its very end, because all wait for
     * one another here and nobody must do so while holding what another one needs.
     */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void on(Audited what) {
        rows.append(what);
    }

    /**
     * After the answer; the registry keeps it until it is written. May run twice. One at a time, before the database is asked
     * for: who only waits for the end of the chain holds no connection that a student needs.
     */
    @Async
    @TransactionalEventListener
    synchronized void on(Audited.Later later) {
        rows.appendOnce(later.what());
    }

    /** The latest entries about this, the latest first. @param subjectType as {@link Audited} names it */
    public List<Entry> about(String subjectType, String subject, int limit) {
        return rows.about(subjectType, subject, limit);
    }
}
