package fr.rentree.shared;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans that every module may ask for: the clock, and the university. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({University.class, AccessibilityStatement.class})
class Basics {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
