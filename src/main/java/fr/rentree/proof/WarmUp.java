package fr.rentree.proof;

import fr.rentree.web.Languages;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a document in the background at start, so that no student waits for the first one. */
@Component
class WarmUp {

    private final Proofs proofs;
    private final Languages languages;

    WarmUp(Proofs proofs, Languages languages) {
        this.proofs = proofs;
        this.languages = languages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var thread = new Thread(() -> proofs.warmUp(languages.french()), "documents warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }
}
