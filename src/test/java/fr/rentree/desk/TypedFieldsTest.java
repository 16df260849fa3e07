package fr.rentree.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.desk.StudentContext.Typed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TypedFieldsTest {

    @Test
    void whatWasTypedGoesAlongInTheOrderOfThePage() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("phone", "06 12 34 56 78");
        typed.put("fixed.line1", "12 rue de l'Œuvre");
        typed.put("email", " ");
        assertThat(TypedFields.of(typed))
                .containsExactly(new Typed("phone", "06 12 34 56 78"), new Typed("fixed.line1", "12 rue de l'Œuvre"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_csrf", "_for", "password", "newPassword", "motDePasse", "version", "demande", "once", "reprise"
            })
    void whatIsNoAnswerStays(String name) {
        assertThat(TypedFields.of(Map.of(name, "secret"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disability", "disability[0]", "personal.handicap"})
    void aDisabilityIsForTheRegistryOnly(String name) {
        assertThat(TypedFields.of(Map.of(name, "yes"))).isEmpty();
    }

    @Test
    void whatCannotBeSeenIsDropped() {
        assertThat(TypedFields.of(Map.of("phone", "06\u000012\u202E34"))).containsExactly(new Typed("phone", "061234"));
        assertThat(TypedFields.of(Map.of("<script>", "x", "a\u0000b", "x", "", "x")))
                .isEmpty();
    }

    @Test
    void severalTicksUnderOneNameAreShownOnceEach() {
        var typed = new LinkedHashMap<String, String>();
        typed.put("offers", "A");
        typed.put("offers[0]", "A");
        typed.put("offers[1]", "B");
        assertThat(TypedFields.of(typed)).containsExactly(new Typed("offers[0]", "A"), new Typed("offers[1]", "B"));
    }

    @Test
    void nobodyFillsTheTable() {
        var typed = new LinkedHashMap<String, String>();
        for (int i = 0; i < 1000; i++) typed.put("field" + i, "\"\\é\n".repeat(1000) + "end");
        var kept = TypedFields.of(typed);
        assertThat(kept).isNotEmpty().allMatch(it -> it.value().length() <= TypedFields.LONGEST_VALUE);
        assertThat(new JsonMapper().writeValueAsString(kept).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(TypedFields.MOST_BYTES + 100);
    }

    @Test
    void aLongValueIsCutBetweenCharacters() {
        var kept = TypedFields.of(Map.of("text", "🎓".repeat(600)));
        assertThat(kept.getFirst().value()).isEqualTo("🎓".repeat(499) + "…");
    }
}
