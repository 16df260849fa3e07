package fr.rentree.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Says how many mails wait, for those who watch over the machine. */
@Component
record MailMeters(MailRows rows) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rentree.mail.waiting", rows, MailRows::waiting)
                .description("Mails that wait for their first or next try")
                .register(registry);
    }
}
