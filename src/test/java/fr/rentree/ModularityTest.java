package fr.rentree;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

    private final ApplicationModules modules = ApplicationModules.of(Rentree.class);

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void theTableOfModulesSaysWhatThePackagesSay() throws IOException {
        var table = new StringBuilder("| module | is | may use |\n| --- | --- | --- |\n");
        for (var module : fromTheGround()) {
            var uses = allowed(module);
            table.append("| %s | %s | %s |\n"
                    .formatted(module, sentence(module), uses.isEmpty() ? "nothing" : String.join(", ", uses)));
        }
        new GeneratedText(Path.of("ARCHITECTURE.md"), ModularityTest.class).is(table.toString());
    }

    /** Each behind those that it may use. */
    private List<String> fromTheGround() {
        return modules.stream()
                .map(it -> it.getIdentifier().toString())
                .sorted(comparingInt((String it) -> below(it, new HashSet<>()).size())
                        .thenComparing(comparing(it -> it)))
                .toList();
    }

    private Set<String> below(String module, Set<String> found) {
        for (var each : allowed(module)) if (found.add(each)) below(each, found);
        return found;
    }

    private List<String> allowed(String module) {
        var named = modules.getModuleByName(module).orElseThrow().getBasePackage();
        return List.of(
                named.getAnnotation(ApplicationModule.class).orElseThrow().allowedDependencies());
    }

    private static String sentence(String module) throws IOException {
        var source = Files.readString(Path.of("src/main/java/fr/rentree", module, "package-info.java"));
        return SENTENCE.matcher(source)
                .results()
                .map(it -> it.group(1))
                .collect(joining())
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replaceAll("[\\s*]+", " ")
                .strip()
                .replaceAll("\\.$", "");
    }
}
