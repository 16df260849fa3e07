package fr.rentree.database;

import java.time.Duration;

/** The little while between two looks at something that another process is doing. */
final class PollingPause {

    private static final Duration A_WHILE = Duration.ofMillis(50);

    private PollingPause() {}

    static void shortly() {
        of(A_WHILE);
    }

    static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
