package fr.rentree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who adds a library says what for, and what else there was. */
class DependenciesTest {

    private static final Pattern ARTEFACT = Pattern.compile("<artifactId>([^<*]+)</artifactId>");

    @Test
    void everyArtefactOfTheBuildHasALineInItsDecision() throws IOException {
        var page = Files.readString(Path.of("docs/decisions/0020-what-we-depend-on.md"));
        var artefacts = ARTEFACT.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult it) -> it.group(1))
                .filter(it -> !it.equals("rentree"))
                .distinct()
                .toList();
        assertThat(artefacts)
                .hasSizeGreaterThan(60)
                .allSatisfy(it -> assertThat(page).contains("`" + it + "`"));
    }
}
