package fr.rentree.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class CommuneNameFuzz {

    @MethodSource("names")
    @FuzzTest(maxDuration = "1m")
    void name(@NotNull String typed) {
        var name = CommuneName.of(typed);
        assertThat(name.folded()).matches("([A-Z0-9]+( [A-Z0-9]+)*)?");
        assertThat(name.begins(name)).isTrue();
    }

    static Stream<String> names() {
        return Stream.of(
                "St Étienne d'Albagnan",
                "Paris 1er Arrondissement",
                "MONTPELLIER CEDEX 5",
                "Châlons s/ Œuvre",
                "ß 007");
    }
}
