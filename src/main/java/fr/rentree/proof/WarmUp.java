package fr.rentree.proof;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a document in the background at start, so that no student waits for the first one. */
@Component
class WarmUp {

    private final Documents documents;

    WarmUp(Documents documents) {
        this.documents = documents;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var thread = new Thread(documents::warmUp, "documents warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }
}
