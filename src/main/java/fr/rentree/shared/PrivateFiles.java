package fr.rentree.shared;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The permissions of files with personal data or secrets: for nobody but who runs Rentrée, from the moment they are made, since
 * what is opened before it is closed to others stays open to them. Nothing where a file system knows no such permissions.
 */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** For {@code Files.createFile}: {@code rw-------}. */
    public static FileAttribute<?>[] file() {
        return permissions("rw-------");
    }

    /** For {@code Files.createDirectories}: {@code rwx------}. */
    public static FileAttribute<?>[] folder() {
        return permissions("rwx------");
    }

    /** Whether files here have permissions at all. */
    public static boolean known() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return known()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
