package fr.rentree;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No module writes another one's table; it may read along. */
class OwnTablesTest {

    private static final Path SOURCE = Path.of("src/main/java/fr/rentree");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from)\\s+(\\w+)");

    /** Their migrations are older than their modules, and stay where they were made. */
    private static final Map<String, String> MOVED = Map.of(
            "account_session", "session",
            "kept_form", "session",
            "server_secret", "session",
            "sign_in", "session",
            "password_link", "password");

    @Test
    void noModuleWritesAnotherOnesTable() {
        var owners = owners();
        assertThat(owners).hasSizeGreaterThan(30).containsAllEntriesOf(MOVED);
        assertThat(files(SOURCE, ".java").flatMap(file -> foreign(file, owners)))
                .as("statements that write another module's table")
                .isEmpty();
    }

    private static Stream<String> foreign(Path file, Map<String, String> owners) {
        var relative = SOURCE.relativize(file);
        var module = relative.getName(0).toString();
        return WRITTEN.matcher(read(file))
                .results()
                .map(it -> it.group(1))
                .filter(table -> owners.containsKey(table) && !owners.get(table).equals(module))
                .map(table -> relative + " writes " + table + " of " + owners.get(table));
    }

    private static Map<String, String> owners() {
        var owners = new HashMap<>(files(MIGRATIONS, ".sql")
                .flatMap(file -> CREATED.matcher(read(file))
                        .results()
                        .map(it -> Map.entry(
                                it.group(1),
                                MIGRATIONS.relativize(file).getName(0).toString())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
        owners.putAll(MOVED);
        return owners;
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var files = Files.walk(root)) {
            return files.filter(it -> it.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
