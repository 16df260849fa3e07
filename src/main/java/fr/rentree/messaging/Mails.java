package fr.rentree.messaging;

import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The mails to send. A mail is durable before anybody tries to send it, and sent at once if the server is there. */
@Service
public class Mails {

    private final MailRows rows;
    private final MailDelivery delivery;
    private final Clock clock;

    Mails(MailRows rows, MailDelivery delivery, Clock clock) {
        this.rows = rows;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Sends this once, however often it is asked for.
     *
     * @param student because of whom it goes out, whoever reads it; {@code null} where nobody knows
     */
    void sendOnce(@Nullable StudentNumber student, String kind, String subject, int version, String recipient) {
        if (rows.insert(student, kind, subject, version, recipient, clock.instant())) afterCommit(delivery::nudge);
    }

    /** Mails that wait for a try or were given up, the oldest first. */
    public List<Mail> unsent(int limit) {
        return rows.unsent(limit);
    }

    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
