package fr.rentree.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, two at a time: while one waits for the mail server, the next one's PDF is made, and students keep the
 * rest of the processor. Woken when there is something new, and every quarter of a minute for what is to be tried again.
 * Several nodes share the work. A mail is claimed before it is written and sent and settled afterwards, each by a statement
 * of its own: however slow a mail server is, it holds no transaction. An orderly stop lets the mails finish that are being
 * sent. (Writers are looked up when needed: they ask for mails themselves.)
 */
@Component
class MailDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int LANES = 2;
    private static final Duration LAST_MAIL = Duration.ofSeconds(20);

    private final MailRows rows;
    private final ObjectProvider<MailWriter> writers;
    private final OutgoingMail outgoing;
    private final Clock clock;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean stopped;
    private volatile @Nullable Thread worker;

    private enum Outcome {
        NOTHING_DUE,
        DONE,
        SERVER_AWAY
    }

    MailDelivery(MailRows rows, ObjectProvider<MailWriter> writers, OutgoingMail outgoing, Clock clock) {
        this.rows = rows;
        this.writers = writers;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** Starts sending in the background, unless that is going on already. */
    @Scheduled(fixedDelayString = "PT15S")
    void nudge() {
        if (asked.getAndIncrement() == 0)
            worker = Thread.ofVirtual().name("mail").start(this::work);
    }

    /** Goes on until nobody has asked since the last look: a mail that came in between is not left behind. */
    private void work() {
        int seen;
        do {
            seen = asked.get();
            try {
                sendDue();
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "Mails wait: {}",
                        Objects.requireNonNullElse(e.getCause(), e).getClass().getSimpleName());
            }
        } while (!asked.compareAndSet(seen, 0));
    }

    /** Sends all that is due, until the server is found away: then one mail is enough to try. */
    void sendDue() {
        if (sendOne() != Outcome.DONE) return;
        try (var lanes = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("mail-", 0).factory())) {
            var all = IntStream.range(0, LANES)
                    .mapToObj(lane -> CompletableFuture.runAsync(this::sendLane, lanes))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private void sendLane() {
        while (!stopped && sendOne() == Outcome.DONE) {}
    }

    private Outcome sendOne() {
        var now = clock.instant();
        return rows.claimNext(now, RetryBackoff.endOfTry(now)).map(this::send).orElse(Outcome.NOTHING_DUE);
    }

    /** What was given up has another try: whoever mended something has most likely started anew. */
    @Override
    public void start() {
        stopped = false;
        int again =
                rows.requeue(RetryBackoff.HOPELESS.stream().map(Class::getName).toList(), clock.instant());
        if (again > 0) LOG.info("Mails that were given up and are tried again: {}", again);
    }

    /** Waits for the mails that are being sent: the pool is closed only afterwards. */
    @Override
    public void stop() {
        stopped = true;
        var last = worker;
        try {
            if (last != null) last.join(LAST_MAIL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    /** After the web server, whose last requests may bring the last mails. */
    @Override
    public int getPhase() {
        return 0;
    }

    private Outcome send(Mail mail) {
        try {
            outgoing.send(mail, letter(mail));
        } catch (RuntimeException | Error e) {
            return postpone(mail, e);
        }
        rows.sent(mail, clock.instant());
        return Outcome.DONE;
    }

    private MailText letter(Mail mail) {
        return writers.stream()
                .filter(it -> it.kinds().contains(mail.kind()))
                .findFirst()
                .flatMap(it -> it.write(mail))
                .orElseThrow(NothingToSend::new);
    }

    private Outcome postpone(Mail mail, Throwable error) {
        var now = clock.instant();
        var state = RetryBackoff.stateAfter(error, mail, now);
        LOG.atLevel(state == Mail.State.FAILED ? Level.ERROR : Level.WARN)
                .log(
                        "Mail {} ({}) was not sent{}, try {}: {}",
                        mail.id(),
                        mail.kind(),
                        state == Mail.State.FAILED ? " and is given up" : "",
                        mail.attempts(),
                        error.getClass().getSimpleName());
        rows.failed(mail, state, error.getClass().getName(), RetryBackoff.next(mail.attempts(), now));
        return OutgoingMail.away(error) ? Outcome.SERVER_AWAY : Outcome.DONE;
    }
}
