package fr.rentree.seal;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in time that the certificate ends: documents signed afterwards would be worth nothing. */
@Component("sealHealthIndicator")
class SealHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(SealHealth.class);
    private static final Duration IN_TIME = Duration.ofDays(60);

    private final DocumentSeal seal;
    private final Clock clock;

    SealHealth(DocumentSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var left = Duration.between(clock.instant(), seal.expires());
        var health =
                left.isNegative() ? Health.down() : left.compareTo(IN_TIME) < 0 ? Health.status(WARNING) : Health.up();
        return health.withDetail("expires", seal.expires().toString())
                .withDetail("specimen", seal.specimen())
                .build();
    }

    private static final Status WARNING = new Status("WARNING", "the certificate ends within 60 days");

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (seal.specimen())
            LOG.warn("Documents are signed as specimen: set rentree.seal.keystore to the university's certificate");
        if (!health().getStatus().equals(Status.UP))
            LOG.warn("The certificate that signs documents ends on {}", seal.expires());
    }
}
