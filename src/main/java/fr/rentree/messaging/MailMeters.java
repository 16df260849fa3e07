package fr.rentree.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Says how many mails wait or were given up, for those who watch over the machine. */
@Component
record MailMeters(MailRows rows) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rentree.mail.waiting", rows, it -> it.count(Mail.State.WAITING))
                .description("Mails that wait for their first or next try")
                .register(registry);
        Gauge.builder("rentree.mail.failed", rows, it -> it.count(Mail.State.FAILED))
                .description("Mails that were given up: the next start tries those again that can go out")
                .register(registry);
    }
}
