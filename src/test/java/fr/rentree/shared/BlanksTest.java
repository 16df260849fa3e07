package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlanksTest {

    /** Every character that Unicode calls a separator, Java white space, or that shows nothing (format). */
    static Stream<String> everyBlank() {
        return IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(it -> Character.isWhitespace(it)
                        || Character.isSpaceChar(it)
                        || it == 0x85
                        || Character.getType(it) == Character.FORMAT)
                .mapToObj(Character::toString);
    }

    @ParameterizedTest
    @MethodSource("everyBlank")
    void everyBlankOfUnicodeIsOne(String blank) {
        assertThat(Blanks.only(blank + blank)).isTrue();
        assertThat(Blanks.strip(blank + "a" + blank + "b" + blank)).isEqualTo("a" + blank + "b");
        assertThat(Blanks.remove(blank + "a" + blank + "b" + blank)).isEqualTo("ab");
    }

    @Test
    void blanksAndControlCharactersFoldIntoOne() {
        assertThat(Blanks.fold("\u00a0a\u202f\u0000\n b\u2007")).isEqualTo("a b");
    }

    @Test
    void whatIsSeenStays() {
        assertThat(Blanks.strip("« Zoé »")).isEqualTo("« Zoé »");
        assertThat(Blanks.only("0")).isFalse();
        assertThat(Blanks.only("")).isTrue();
    }
}
