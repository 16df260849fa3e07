package fr.rentree.firstuse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes scol'pass that are long over. */
@Component
@ConditionalOnWebApplication
class FirstUseUpkeep {

    private final Scolpasses scolpasses;

    FirstUseUpkeep(Scolpasses scolpasses) {
        this.scolpasses = scolpasses;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void purge() {
        scolpasses.purge();
    }
}
