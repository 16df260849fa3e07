package fr.rentree.lostaccess;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes requests that are long over. */
@Component
@ConditionalOnWebApplication
class LostAccessUpkeep {

    private final LostAccessRequests requests;

    LostAccessUpkeep(LostAccessRequests requests) {
        this.requests = requests;
    }

    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void purge() {
        requests.purge();
    }
}
