package fr.rentree.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip that somebody else made: never unpacked to disk, and never trusted on what it says about its size. What it holds
 * is read into memory within limits that no campaign comes near.
 */
final class SafeZip {

    static final int MOST_FILES = 100;
    static final int MOST_BYTES = 300 << 20;
    static final int HIGHEST_RATIO = 100;
    /** Small files may be as repetitive as they like. */
    private static final int SMALL = 1 << 20;

    private static final Charset DOS = Charset.forName("IBM850");

    /** A zip that is not read, and why. */
    static final class Refused extends IOException {

        private final transient ImportProblem problem;
        private final transient Object[] arguments;

        Refused(ImportProblem problem, Object... arguments) {
            super(problem.name());
            this.problem = problem;
            this.arguments = arguments;
        }

        ImportFault in(String file) {
            return problem.in(file, 0, "", "", arguments);
        }
    }

    private SafeZip() {}

    /** What is in it, by path. */
    static Map<String, byte[]> read(Path path) throws Refused {
        var contents = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder().setPath(path).get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_FILES) throw new Refused(ImportProblem.ZIP_CROWDED, MOST_FILES);
            long left = MOST_BYTES;
            for (var entry : entries) {
                var name = name(entry);
                check(name);
                if (entry.isDirectory()) continue;
                byte[] bytes;
                try (var stream = zip.getInputStream(entry)) {
                    bytes = within(stream, name, entry.getCompressedSize(), left);
                }
                left -= bytes.length;
                if (contents.put(name, bytes) != null) throw new Refused(ImportProblem.FILE_TWICE, name);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refused(ImportProblem.ZIP_BROKEN);
        }
        return contents;
    }

    /** Who does not say that it is UTF-8 may write it all the same, or what Windows in French does. */
    private static String name(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) return entry.getName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, DOS);
        }
    }

    private static void check(String name) throws Refused {
        if (climbs(name)) throw new Refused(ImportProblem.ZIP_CLIMBS, name);
        if (name.matches("(?i).*\\.(zip|7z|rar|tar|gz|tgz|bz2|xz)")) throw new Refused(ImportProblem.ZIP_NESTED, name);
    }

    private static boolean climbs(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("[A-Za-z]:.*")
                || path.matches("(.*/)?\\.\\.(/.*)?");
    }

    /** Refuses a workbook that would unpack into something huge; a workbook is a zip, too. */
    static void checkWorkbook(byte[] bytes, String name) throws IOException {
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            long left = MOST_BYTES;
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                try (var stream = zip.getInputStream(entries.nextElement())) {
                    left -= copy(stream, null, name, bytes.length, left);
                }
            }
        }
    }

    private static byte[] within(InputStream stream, String name, long packed, long left) throws IOException {
        var bytes = new ByteArrayOutputStream();
        copy(stream, bytes, name, packed, left);
        return bytes.toByteArray();
    }

    private static long copy(
            InputStream stream, @Nullable ByteArrayOutputStream sink, String name, long packed, long left)
            throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            total += read;
            if (total > left || (total > SMALL && total > HIGHEST_RATIO * Math.max(packed, 1)))
                throw new Refused(ImportProblem.ZIP_BOMB, name, MOST_BYTES >> 20, HIGHEST_RATIO);
            if (sink != null) sink.write(buffer, 0, read);
        }
        return total;
    }
}
