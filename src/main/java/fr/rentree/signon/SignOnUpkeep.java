package fr.rentree.signon;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes trips that came to nothing, and people whom nobody is shown any more. */
@Component
@ConditionalOnWebApplication // an import on the command line is no start
class SignOnUpkeep {

    private final LoginAttempts attempts;
    private final UnmatchedPersons unmatchedPersons;
    private final StudentChoices choices;

    SignOnUpkeep(LoginAttempts attempts, UnmatchedPersons unmatchedPersons, StudentChoices choices) {
        this.attempts = attempts;
        this.unmatchedPersons = unmatchedPersons;
        this.choices = choices;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void purge() {
        attempts.purge();
        unmatchedPersons.purge();
        choices.purge();
    }
}
