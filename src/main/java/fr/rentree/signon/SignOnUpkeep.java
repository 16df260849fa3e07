package fr.rentree.signon;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes trips that came to nothing, and people whom nobody is shown any more. */
@Component
@ConditionalOnWebApplication // an import on the command line is no start
class SignOnUpkeep {

    private final Trips trips;
    private final Strangers strangers;
    private final StudentChoices choices;

    SignOnUpkeep(Trips trips, Strangers strangers, StudentChoices choices) {
        this.trips = trips;
        this.strangers = strangers;
        this.choices = choices;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void purge() {
        trips.purge();
        strangers.purge();
        choices.purge();
    }
}
