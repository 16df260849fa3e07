package fr.rentree.secondfactor;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hides what could be read for some minutes. */
@Component
@ConditionalOnWebApplication
class RecoveryUpkeep {

    private final RecoveryCodes recovery;

    RecoveryUpkeep(RecoveryCodes recovery) {
        this.recovery = recovery;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void purge() {
        recovery.purge();
    }
}
