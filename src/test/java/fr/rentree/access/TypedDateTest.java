package fr.rentree.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.shared.Problems;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "7,5,2004,2004-05-07",
        "07,05,2004,2004-05-07",
        "' 7 ','5 ',2004,2004-05-07",
        "２９,2,２００４,2004-02-29",
        "0,7,1988,1988-07",
        "00,00,1990,1990"
    })
    void readsADateInThreeFields(String day, String month, String year, String date) {
        var problems = new Problems();
        assertThat(new TypedDate(day, month, year).check(problems, TODAY)).hasToString(date);
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'','','',missing",
        "7,5,04,year",
        "31,2,2004,unreal",
        "5,17,2004,unreal",
        "7,mai,2004,unreal",
        "7,5,'',unreal",
        "-7,5,2004,unreal",
        "99999999999999999999,5,2004,unreal",
        "7,5,1804,past",
        "23,11,2026,past",
        "7,5,9999,past"
    })
    void saysHowToMendWhatIsNoBirthDate(String day, String month, String year, String problem) {
        var problems = new Problems();
        assertThat(new TypedDate(day, month, year).check(problems, TODAY)).isNull();
        assertThat(problems.all())
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo("access.birth." + problem));
    }
}
