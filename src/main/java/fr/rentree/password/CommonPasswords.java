package fr.rentree.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list that we ship (docs/decisions/0015): words and names that people make passwords of, and leaked passwords of
 * twelve characters and more. Read when it is first asked, and kept as 64 bits an entry: a chance of one in a hundred
 * million million to refuse a password that is not in it.
 */
@Component
class CommonPasswords {

    static final String FILE = "/passwords/common.txt.gz";

    private volatile long @Nullable [] sorted;

    /** @param reading as {@link PasswordReadings} make them */
    boolean contains(String reading) {
        return Arrays.binarySearch(marks(), mark(reading)) >= 0;
    }

    int size() {
        return marks().length;
    }

    private long[] marks() {
        var known = sorted;
        if (known == null) sorted = known = read();
        return known;
    }

    private static long[] read() {
        try (var file = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FILE));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(file, 8192), StandardCharsets.UTF_8))) {
            return lines.lines().mapToLong(CommonPasswords::mark).sorted().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** FNV-1a, and its bits mixed once more. */
    private static long mark(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
