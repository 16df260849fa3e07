package fr.rentree.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs: packed in a jar of the class path, unpacked once into the data folder. */
final class PostgresBinaries {

    /** What the archive holds; a test compares it with the programs' own word. */
    static final String VERSION = "18.6";

    private PostgresBinaries() {}

    static Path folderIn(Path data) {
        return data.resolve("postgres-" + VERSION);
    }

    /** The folder with {@code bin}, {@code lib} and {@code share}: complete or not there at all. */
    static Path unpackedIn(Path data) throws IOException {
        var folder = folderIn(data);
        if (Files.isDirectory(folder)) return folder;
        var unfinished = data.resolve(folder.getFileName() + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        unpack(unfinished);
        return Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(Path target) throws IOException {
        var packed = PostgresBinaries.class.getResourceAsStream(archive());
        if (packed == null) throw noneForThisMachine();
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(tar, entry, target);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        var program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archive() {
        return switch (System.getProperty("os.name") + " " + System.getProperty("os.arch")) {
            case "Linux amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> throw noneForThisMachine();
        };
    }

    private static IllegalStateException noneForThisMachine() {
        return new IllegalStateException(
                "No PostgreSQL comes with Rentrée for %s %s: set SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD to your own (15 or later)."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
}
