package fr.rentree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Says which process runs a data folder's server. The system frees it when the process dies, however it dies. */
final class OwnerLock {

    /** Closing any channel on a locked file frees the lock of the whole process, so a file held here is not opened again. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OwnerLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or {@code null} if a live process holds it. */
    static @Nullable OwnerLock tryTake(Path file) throws IOException {
        if (!HELD_HERE.add(file)) return null;
        var held = false;
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            held = channel.tryLock() != null;
            if (held) return new OwnerLock(file, channel);
            channel.close();
            return null;
        } finally {
            if (!held) HELD_HERE.remove(file);
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
