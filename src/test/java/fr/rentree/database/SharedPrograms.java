package fr.rentree.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** PostgreSQL's programs for the servers of tests: unpacked once a checkout, which takes seconds, and linked wherever one runs. */
public final class SharedPrograms {

    private SharedPrograms() {}

    /** Lets a data folder that has no programs of its own use the shared ones. */
    public static void in(Path folder) throws IOException {
        var own = PostgresBinaries.folderIn(Files.createDirectories(folder));
        if (Files.exists(own)) return;
        var shared = Files.createDirectories(Path.of("target/test-postgres")).toRealPath();
        // one test JVM unpacks, the others wait for it
        try (var channel =
                        FileChannel.open(shared.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Files.createSymbolicLink(own, PostgresBinaries.unpackedIn(shared));
        }
    }
}
