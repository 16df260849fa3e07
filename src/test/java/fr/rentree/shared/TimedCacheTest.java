package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TimedCacheTest {

    private final AtomicInteger stored = new AtomicInteger(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    /** Reads at once: in the background its age would begin some moment after the first caller has it. */
    private final TimedCache<Integer> remembered = new TimedCache<>(this::read, nanos::get, Runnable::run);

    private int read() {
        reads.incrementAndGet();
        if (stored.get() < 0) throw new IllegalStateException("database gone");
        return stored.get();
    }

    @AfterEach
    void endTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void readsOnceForManyQuestions() {
        for (int i = 0; i < 100; i++) assertThat(remembered.get()).isEqualTo(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatAnotherProcessChangedIsSeenAfterFiveSecondsAtTheLatest() {
        remembered.get();
        stored.set(2);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void whatThisProcessChangedIsSeenAtOnce() {
        remembered.get();
        stored.set(2);
        remembered.changed();
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void withinATransactionTheChangeIsSeenWhenItHasEnded() {
        remembered.get();
        TransactionSynchronizationManager.initSynchronization();
        remembered.changed();
        assertThat(remembered.get()).isEqualTo(1);
        stored.set(2);
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(it -> it.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void isReadOutsideOfTheCallersThreadSoThatNobodyElseSeesItsTransaction() {
        var caller = Thread.currentThread();
        assertThat(new TimedCache<>(Thread::currentThread).get()).isNotEqualTo(caller);
    }

    @Test
    void whoHoldsAConnectionReadsWithItInsteadOfWaitingAndTheResultIsNotRemembered() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(new TimedCache<>(Thread::currentThread).get()).isEqualTo(Thread.currentThread());
        assertThat(remembered.get()).isEqualTo(1);
        stored.set(2);
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void whatIsRememberedServesTransactionsToo() {
        remembered.get();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        stored.set(2);
        assertThat(remembered.get()).isEqualTo(1);
    }

    @Test
    void aFailureReachesTheCallerAsItWasAndIsNotRemembered() {
        stored.set(-1);
        assertThatIllegalStateException().isThrownBy(remembered::get).withMessage("database gone");
        stored.set(3);
        assertThat(remembered.get()).isEqualTo(3);
    }
}
