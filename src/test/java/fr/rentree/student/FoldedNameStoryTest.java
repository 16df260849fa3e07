package fr.rentree.student;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.FoldedName;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.annotation.Transactional;

/** The two foldings are one, and the index of students knows it. */
@ApplicationModuleTest(extraIncludes = "reference")
@Transactional
class FoldedNameStoryTest {

    private static final List<IntPredicate> BLOCKS = List.of(
            it -> it >= ' ' && it < 0x370,
            it -> it >= 0x1E00 && it < 0x1F00,
            it -> it >= 0x2C60 && it < 0x2C70,
            it -> it >= 0xFB00 && it < 0xFB07,
            it -> it >= 0xFF01 && it < 0xFF5F);

    @Autowired
    JdbcClient sql;

    @Test
    void everyLatinLetterIsFoldedAlikeByJavaAndByTheDatabase() {
        var letters = IntStream.range(0, 0x10000)
                .filter(it -> Character.isDefined(it) && BLOCKS.stream().anyMatch(block -> block.test(it)))
                .mapToObj(it -> "a" + Character.toString(it) + "b")
                .toList();
        assertThat(folded(letters))
                .isEqualTo(letters.stream()
                        .map(FoldedName::of)
                        .map(FoldedName::words)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ὀδυσσεύς", "Достоевский", "محمد", "李 小龙", "١٢٣", "Nʼguyen 𝐙oé", "  -- ", "é’Ạ̊\u0300\u1ab0ǅ"})
    void soAreNamesOfOtherAlphabetsAndOddSigns(String name) {
        assertThat(folded(List.of(name))).containsExactly(FoldedName.of(name).words());
    }

    @Test
    void everyLetterThatIsLatinByUseBecomesOneOfTheAlphabet() {
        assertThat(IntStream.range(0xC0, 0x180)
                        .filter(Character::isLetter)
                        .mapToObj(it -> FoldedName.of(Character.toString(it)).joined()))
                .allMatch(it -> it.matches("[a-z]{1,2}"));
    }

    private List<String> folded(List<String> names) {
        return sql.sql(
                        "select folded(name) from unnest(?::text[]) with ordinality as names (name, place) order by place")
                .param(names.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
