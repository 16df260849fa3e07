package fr.rentree.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 4180, and what people write beside it. */
class CsvRecordTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a;b;c            | a,b,c
            ;;               | ,,
            "a";b;"c"        | a,b,c
            "a;b";"";c       | a;b,,c
            "a""b";\"""\";c  | a"b,",c
            "5"" rue";b;c    | 5" rue,b,c
            ` "a" ; "b";c`   | a,b,c
            dit "Y" a;b;c    | dit "Y" a,b,c
            """)
    void takesALineApart(String text, String fields) {
        assertThat(CsvRecord.fields(text, ';')).isEqualTo(List.of(fields.split(",", -1)));
    }

    @Test
    void keepsLineEndsInAQuotedValue() {
        assertThat(CsvRecord.fields("a,\"b\r\nc\"", ',')).isEqualTo(List.of("a", "b\r\nc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a;b", "a\";b", "\"a\"x;b", "a\"b;c", "a;\"b\"c\"", "a\"b;c\"d", "\"", "a;\""})
    void refusesAQuoteThatIsNotClosedOrStandsAlone(String text) {
        assertThat(CsvRecord.fields(text, ';')).isNull();
    }
}
