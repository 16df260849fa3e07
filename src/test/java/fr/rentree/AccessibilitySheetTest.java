package fr.rentree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** docs/accessibility.md has a line for each criterion, and what it calls evidence is there. */
class AccessibilitySheetTest {

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| (\\d+)\\.(\\d+) \\| [^|]+ \\| (C|NC|NA) \\| [^|]+ \\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)(?:#(\\w+))?`");

    /** The criteria of each theme of the RGAA 4.1.2: 106. */
    private static final List<Integer> CRITERIA = List.of(9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12);

    private final String sheet = read(Path.of("docs/accessibility.md"));

    @Test
    void everyCriterionHasItsLine() {
        var found = LINE.matcher(sheet)
                .results()
                .collect(Collectors.groupingBy(
                        (MatchResult it) -> Integer.valueOf(it.group(1)), TreeMap::new, Collectors.counting()));
        for (int theme = 1; theme <= CRITERIA.size(); theme++)
            assertThat(found.get(theme))
                    .as("theme %d", theme)
                    .isEqualTo(CRITERIA.get(theme - 1).longValue());
        assertThat(found).hasSameSizeAs(CRITERIA);
    }

    @Test
    void theFigureIsThatOfTheLines() {
        var states = LINE.matcher(sheet)
                .results()
                .collect(Collectors.groupingBy((MatchResult it) -> it.group(3), Collectors.counting()));
        assertThat(states.getOrDefault("NC", 0L)).isZero();
        assertThat(sheet).contains(states.get("NA") + " do not apply; the other " + states.get("C") + " conform");
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.filter(it -> it.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            it -> it.getFileName().toString().replace(".java", ""),
                            AccessibilitySheetTest::read,
                            (one, other) -> one + other));
            TEST.matcher(sheet).results().forEach((MatchResult it) -> named(tests, it.group(1), it.group(2)));
        }
    }

    private static void named(Map<String, String> tests, String type, @Nullable String method) {
        assertThat(tests).containsKey(type);
        if (method != null) assertThat(tests.get(type)).as(type).contains(" " + method + "(");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
