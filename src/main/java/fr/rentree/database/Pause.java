package fr.rentree.database;

import java.time.Duration;

/** The little while between two looks at something that another process is doing. */
final class Pause {

    private static final Duration A_WHILE = Duration.ofMillis(50);

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(A_WHILE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
