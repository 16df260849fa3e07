package fr.rentree;

import static java.util.Objects.requireNonNull;
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
    void noCriterionHasTwoLines() {
        assertThat(LINE.matcher(sheet).results().map(it -> it.group(1) + "." + it.group(2)))
                .hasSize(106)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFigureIsThatOfTheLines() {
        var states = LINE.matcher(sheet)
                .results()
                .collect(Collectors.groupingBy((MatchResult it) -> it.group(3), Collectors.counting()));
        long conform = states.getOrDefault("C", 0L);
        long not = states.getOrDefault("NC", 0L);
        assertThat(sheet)
                .contains("%d do not apply; of the other %d, %d conform and %d do not: %d %% by this sheet"
                        .formatted(
                                states.getOrDefault("NA", 0L),
                                conform + not,
                                conform,
                                not,
                                100 * conform / (conform + not)));
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

    @Test
    void noScriptActsBeforeAPressIsLetGo() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/static"))) {
            assertThat(files.filter(it -> it.toString().endsWith(".js")))
                    .isNotEmpty()
                    .allSatisfy(it ->
                            assertThat(read(it)).doesNotContainPattern("mousedown|pointerdown|touchstart|keydown"));
        }
    }

    private static void named(Map<String, String> tests, String type, @Nullable String method) {
        assertThat(tests).containsKey(type);
        if (method == null) return;
        var text = requireNonNull(tests.get(type));
        int at = text.indexOf("void " + method + "(");
        assertThat(at).as("%s#%s is there", type, method).isPositive();
        assertThat(text.substring(text.lastIndexOf("\n    }\n", at) + 1, at))
                .as("%s#%s is a test", type, method)
                .containsAnyOf("@Test", "@ParameterizedTest", "@TestFactory");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
