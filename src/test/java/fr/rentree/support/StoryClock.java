package fr.rentree.support;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of a story that lets time pass. Outside the modules, whose commands would find it in their own scan. */
@TestConfiguration(proxyBeanMethods = false)
public class StoryClock {

    public static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-11-23T09:00:00Z"));

    @Bean
    @Primary
    Clock settableClock() {
        return CLOCK;
    }
}
