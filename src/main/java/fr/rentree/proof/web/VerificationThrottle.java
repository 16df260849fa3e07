package fr.rentree.proof.web;

import fr.rentree.web.load.Throttle;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The limit of checks a minute from one network address; a wrong code costs more, so that guessing is slow. */
@Component
@EnableConfigurationProperties(CheckSettings.class)
class VerificationThrottle {

    /** What a wrong guess costs beside the check itself. */
    private static final int GUESS = 5;

    private final Throttle<String> addresses;

    VerificationThrottle(CheckSettings settings, Clock clock) {
        var perMinute = settings.perMinute();
        addresses = new Throttle<>(perMinute, Duration.ofMinutes(1).dividedBy(perMinute), clock);
    }

    /** @return how long to wait before the next check; zero lets this one pass */
    Duration take(String address) {
        return addresses.take(address);
    }

    /** The code did not exist. */
    void missed(String address) {
        addresses.fine(address, GUESS);
    }
}
