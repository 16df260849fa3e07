package fr.rentree.password;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the list of {@link CommonPasswords} from the unpacked packages that docs/decisions/0015 names: arguments are the
 * text file of leaked passwords, the most frequent first, the file to write, then JSON arrays of further words.
 */
final class CommonPasswordsMaker {

    private static final int MOST_FREQUENT = 200_000;
    private static final int SHORTEST_STEM = 4;

    private CommonPasswordsMaker() {}

    public static void main(String[] files) throws IOException {
        var leaked = Files.readString(Path.of(files[0])).lines().toList();
        var entries = new TreeSet<String>();
        addStems(leaked.subList(0, MOST_FREQUENT), entries);
        addLong(leaked, entries);
        for (var file : List.of(files).subList(2, files.length)) {
            var words = words(Path.of(file));
            addStems(words, entries);
            addLong(words, entries);
        }
        try (var packed = new GZIPOutputStream(Files.newOutputStream(Path.of(files[1]))) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            packed.write(String.join("\n", entries).getBytes(StandardCharsets.UTF_8));
        }
        System.out.println(entries.size() + " entries");
    }

    private static void addStems(Collection<String> words, Collection<String> entries) {
        words.stream()
                .map(PasswordReadings::folded)
                .flatMap(word -> Stream.of(word, PasswordReadings.joined(word)))
                .map(PasswordReadings::stem)
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .forEach(entries::add);
    }

    private static void addLong(Collection<String> words, Collection<String> entries) {
        words.stream()
                .map(PasswordReadings::folded)
                .filter(word -> word.length() >= PasswordRules.SHORTEST)
                .forEach(entries::add);
    }

    private static List<String> words(Path json) throws IOException {
        return new JsonMapper().readValue(Files.readString(json), new TypeReference<List<String>>() {});
    }
}
