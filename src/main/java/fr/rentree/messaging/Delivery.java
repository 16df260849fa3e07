package fr.rentree.messaging;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one after the other: making PDFs must not take the processor from students. Woken when there is
 * something new, and every quarter of a minute for what is to be tried again. Several nodes share the work. (Writers are
 * looked up when needed: they ask for mails themselves.)
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final MailRows rows;
    private final ObjectProvider<Writer> writers;
    private final Outgoing outgoing;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicInteger asked = new AtomicInteger();

    private enum Outcome {
        NOTHING_DUE,
        DONE,
        SERVER_AWAY
    }

    Delivery(
            MailRows rows,
            ObjectProvider<Writer> writers,
            Outgoing outgoing,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.writers = writers;
        this.outgoing = outgoing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Starts sending in the background, unless that is going on already. */
    @Scheduled(fixedDelayString = "PT15S")
    void nudge() {
        if (asked.getAndIncrement() == 0) Thread.ofVirtual().name("mail").start(this::work);
    }

    /** Goes on until nobody has asked since the last look: a mail that came in between is not left behind. */
    private void work() {
        int seen;
        do {
            seen = asked.get();
            try {
                sendDue();
            } catch (RuntimeException e) {
                LOG.warn("Mails wait: {}", e.getClass().getSimpleName());
            }
        } while (!asked.compareAndSet(seen, 0));
    }

    /** Sends all that is due, until the server is found away: then one mail is enough to try. */
    void sendDue() {
        while (transaction.execute(status -> sendNext()) == Outcome.DONE) {}
    }

    private Outcome sendNext() {
        return rows.holdNext(clock.instant()).map(this::send).orElse(Outcome.NOTHING_DUE);
    }

    private Outcome send(Mail mail) {
        try {
            outgoing.send(mail, letter(mail));
            rows.sent(mail, clock.instant());
            return Outcome.DONE;
        } catch (RuntimeException e) {
            return postpone(mail, e);
        }
    }

    private Letter letter(Mail mail) {
        return writers.stream()
                .filter(it -> it.kinds().contains(mail.kind()))
                .findFirst()
                .flatMap(it -> it.write(mail))
                .orElseThrow(NothingToSend::new);
    }

    private Outcome postpone(Mail mail, RuntimeException error) {
        var now = clock.instant();
        var state = Backoff.stateAfter(error, mail, now);
        LOG.warn(
                "Mail {} ({}) was not sent, try {}: {}",
                mail.id(),
                mail.kind(),
                mail.attempts() + 1,
                error.getClass().getSimpleName());
        rows.failed(mail, state, error.getClass().getName(), Backoff.next(mail.attempts() + 1, now));
        return Outgoing.away(error) ? Outcome.SERVER_AWAY : Outcome.DONE;
    }
}
