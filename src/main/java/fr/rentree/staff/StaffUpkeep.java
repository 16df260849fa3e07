package fr.rentree.staff;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hides what could be read for some minutes. */
@Component
@ConditionalOnWebApplication
class StaffUpkeep {

    private final RecoveryCodes recovery;

    StaffUpkeep(RecoveryCodes recovery) {
        this.recovery = recovery;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void purge() {
        recovery.purge();
    }
}
