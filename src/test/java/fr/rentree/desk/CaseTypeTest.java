package fr.rentree.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.web.Languages;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTypeTest {

    /** Keys are put together of a type's name: a type without its words is an error page for every home that shows it. */
    @ParameterizedTest
    @EnumSource
    void everyKindOfCaseHasItsWordsHereAndOnTheWay(CaseType type) {
        var words = new Languages().french();
        assertThat(Stream.of(
                        type.title(),
                        type.key() + ".title",
                        type.key() + ".text",
                        type.key() + ".meanwhile",
                        "enrolment.case.type." + type,
                        "enrolment.case.open." + type))
                .allSatisfy(key -> assertThat(words.find(key)).as(key).isNotNull());
    }
}
