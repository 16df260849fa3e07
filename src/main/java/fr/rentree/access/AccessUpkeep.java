package fr.rentree.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is over. */
@Component
@ConditionalOnWebApplication
class AccessUpkeep {

    private final Scolpasses scolpasses;
    private final LostAccessRequests requests;

    AccessUpkeep(Scolpasses scolpasses, LostAccessRequests requests) {
        this.scolpasses = scolpasses;
        this.requests = requests;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void purge() {
        scolpasses.purge();
        requests.purge();
    }
}
