package fr.rentree.database;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The locks of a data folder: one for the process that runs its server (the owner), one for the process that takes over
 * when the owner ends (the heir). The system frees both when their process dies. An owner that ends leaves the server
 * running while there is an heir; other users wait for either lock.
 */
final class FolderOwnership {

    private final Path data;
    private @Nullable OwnerLock owner;
    private @Nullable OwnerLock heir;

    FolderOwnership(Path data) {
        this.data = data;
    }

    /** Whether the server is ours, now or since long; if not, we are its heir unless somebody else is. */
    boolean take() throws IOException {
        if (owner == null) owner = OwnerLock.tryTake(data.resolve("rentree.lock"));
        if (owner == null && heir == null) heir = OwnerLock.tryTake(data.resolve("rentree.heir.lock"));
        if (owner != null) heir = released(heir);
        return owner != null;
    }

    boolean held() {
        return owner != null;
    }

    /** Whether nobody waits for what is ours; from now on nobody can, until it is released. */
    boolean last() throws IOException {
        heir = OwnerLock.tryTake(data.resolve("rentree.heir.lock"));
        return heir != null;
    }

    /** The owner's first: who then becomes the heir does so of nobody. */
    void release() {
        owner = released(owner);
        heir = released(heir);
    }

    private static @Nullable OwnerLock released(@Nullable OwnerLock lock) {
        if (lock != null) lock.release();
        return null;
    }
}
