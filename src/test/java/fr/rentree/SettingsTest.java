package fr.rentree;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting is explained to who operates Rentrée, in the words of its own Javadoc. */
class SettingsTest {

    private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.lang.Boolean", "`true`, `false`"),
            Map.entry("java.lang.Integer", "number"),
            Map.entry("java.lang.String", "text"),
            Map.entry("java.net.URI", "address"),
            Map.entry("java.nio.file.Path", "path"),
            Map.entry("java.time.Duration", "duration"),
            Map.entry("fr.rentree.shared.Uai", "UAI code"),
            Map.entry("java.util.Set<java.lang.String>", "list"),
            Map.entry("java.math.BigDecimal", "number"),
            Map.entry("java.time.LocalDate", "date"),
            Map.entry("java.util.List<java.lang.String>", "list"));

    private final List<JsonNode> settings =
            JsonMapper.shared().readTree(METADATA.toFile()).get("properties").values().stream()
                    .sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList();

    @Test
    void everySettingIsInTheTable() throws IOException, ClassNotFoundException {
        var table = new StringBuilder(
                "| setting | environment | type | default | what it is |\n| --- | --- | --- | --- | --- |\n");
        for (var setting : settings)
            table.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(name(setting), environment(setting), type(setting), ifAny(setting), words(setting)));
        new GeneratedText(Path.of("docs/operate/settings.md"), SettingsTest.class).is(table.toString());
    }

    @Test
    void everySettingSaysWhatItIs() {
        assertThat(settings)
                .hasSizeGreaterThan(40)
                .allSatisfy(it -> assertThat(words(it)).isNotBlank());
    }

    private static String name(JsonNode setting) {
        return setting.get("name").asString();
    }

    private static String environment(JsonNode setting) {
        var name = name(setting).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return isMap(setting) ? "" : "`" + name + "`";
    }

    private static String type(JsonNode setting) throws ClassNotFoundException {
        var type = setting.get("type").asString();
        if (isMap(setting)) return "[doors](sign-on.md)";
        if (TYPES.containsKey(type)) return TYPES.get(type);
        return Arrays.stream(Class.forName(type).getEnumConstants())
                .map(it -> "`" + it.toString().toLowerCase(Locale.ROOT) + "`")
                .collect(joining(", "));
    }

    private static boolean isMap(JsonNode setting) {
        return setting.get("type").asString().startsWith("java.util.Map<");
    }

    private static String ifAny(JsonNode setting) {
        var value = setting.path("defaultValue").asString("");
        return value.isEmpty() ? "" : "`" + value + "`";
    }

    private static String words(JsonNode setting) {
        return setting.path("description")
                .asString("")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("</?strong>", "**");
    }
}
