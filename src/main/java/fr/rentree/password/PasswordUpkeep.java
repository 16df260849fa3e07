package fr.rentree.password;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes links that are over. */
@Component
@ConditionalOnWebApplication // an import on the command line is no start
@EnableScheduling
class PasswordUpkeep {

    private final PasswordLinks links;

    PasswordUpkeep(PasswordLinks links) {
        this.links = links;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void purge() {
        links.purge();
    }
}
