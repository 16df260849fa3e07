package fr.rentree.shared;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every module may ask for: the time, and which university this is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({University.class, AccessibilityStatement.class})
class Basics {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
