package fr.rentree.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « The code typed (grouped, without look-alike characters, with a check character) ». */
class ProofCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void aCodeIsReadAsItIsPrinted() {
        var code = ProofCode.draw();
        assertThat(ProofCode.read(code.toString())).contains(code);
        assertThat(ProofCode.read(" " + code.toString().toLowerCase().replace("-", " – ") + "\u200b"))
                .contains(code);
        assertThat(code.toString()).matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
    }

    @Test
    void whatLooksLikeOneAndZeroIsReadAsThat() {
        var code = drawn("0", "1").value();
        assertThat(ProofCode.read(code.replace('0', 'O').replace('1', 'l')))
                .map(ProofCode::value)
                .contains(code);
        assertThat(ProofCode.read(code.replace('0', 'o').replace('1', 'I')))
                .map(ProofCode::value)
                .contains(code);
    }

    @RepeatedTest(5)
    void everyWrongCharacterIsATypingError() {
        var code = ProofCode.draw().value();
        for (int i = 0; i < code.length(); i++)
            for (char other : ALPHABET.toCharArray()) {
                if (other == code.charAt(i)) continue;
                var typed = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(ProofCode.read(typed)).isEmpty();
                assertThat(ProofCode.typing(typed)).isEqualTo(ProofCode.Typing.MISTYPED);
            }
    }

    @RepeatedTest(5)
    void everyTwoThatChangedPlacesAreATypingError() {
        var code = ProofCode.draw().value();
        for (int i = 0; i < code.length(); i++)
            for (int j = i + 1; j < code.length(); j++) {
                if (code.charAt(i) == code.charAt(j)) continue;
                var typed = new StringBuilder(code);
                typed.setCharAt(i, code.charAt(j));
                typed.setCharAt(j, code.charAt(i));
                assertThat(ProofCode.read(typed.toString())).isEmpty();
            }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "26-0349-000123",
                "0123456789ABCDEFGHJKM",
                "UUUUUUUUUUUUUUUUUUUU",
                "éééééééééééééééééééé"
            })
    void whatIsNoCodeSaysSo(String typed) {
        assertThat(ProofCode.read(typed)).isEmpty();
        assertThat(ProofCode.typing(typed)).isEqualTo(ProofCode.Typing.NO_CODE);
        assertThatIllegalArgumentException().isThrownBy(() -> new ProofCode(typed));
    }

    @Test
    void aVeryLongTextIsNoCode() {
        assertThat(ProofCode.typing("A".repeat(1_000_000))).isEqualTo(ProofCode.Typing.NO_CODE);
    }

    @Test
    void codesHaveNothingInCommon() {
        var beginnings = new HashSet<String>();
        var ends = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            var code = ProofCode.draw().value();
            beginnings.add(code.substring(0, 8));
            ends.add(code.substring(11, 19));
        }
        assertThat(beginnings).hasSize(500);
        assertThat(ends).hasSize(500);
    }

    private static ProofCode drawn(String... characters) {
        for (; ; ) {
            var code = ProofCode.draw();
            if (java.util.Arrays.stream(characters).allMatch(code.value()::contains)) return code;
        }
    }
}
