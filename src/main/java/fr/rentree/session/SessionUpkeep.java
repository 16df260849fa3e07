package fr.rentree.session;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions, kept forms and entries on sign-ins that are over. */
@Component
@ConditionalOnWebApplication // an import on the command line is no start
@EnableScheduling
class SessionUpkeep {

    private final Sessions sessions;
    private final KeptForms kept;
    private final SignIns signIns;

    SessionUpkeep(Sessions sessions, KeptForms kept, SignIns signIns) {
        this.sessions = sessions;
        this.kept = kept;
        this.signIns = signIns;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void purge() {
        sessions.purge();
        kept.purge();
        signIns.purge();
    }
}
