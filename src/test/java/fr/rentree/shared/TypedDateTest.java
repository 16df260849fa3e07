package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
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
        "00,00,1990,1990",
        "14,mars,2005,2005-03-14",
        "14,MARS,2005,2005-03-14",
        "14,déc.,2005,2005-12-14",
        "14,March,2005,2005-03-14",
        "14,Fév,2005,2005-02-14",
        "14,août,2005,2005-08-14",
        "14,sept.,2005,2005-09-14",
        "14,Jul,2005,2005-07-14",
        "1er,5,2004,2004-05-01",
        "3rd,May,2004,2004-05-03",
        "14/03/2005,'','',2005-03-14",
        "14.03.2005,'','',2005-03-14",
        "2005-03-14,'','',2005-03-14",
        "2005-03-14T00:00,'','',2005-03-14",
        "' 14 mars 2005 ','','',2005-03-14",
        "1er mai 2005,'','',2005-05-01",
        "14-03-2005,3,2005,2005-03-14",
        "00/00/1990,'','',1990"
    })
    void readsADateInThreeFields(String day, String month, String year, String date) {
        var problems = new FormProblems();
        assertThat(new TypedDate(day, month, year).check(problems, TODAY)).hasToString(date);
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aWholeDateInTheFirstFieldFillsAllThree() {
        assertThat(new TypedDate("14 mars 2005", "", "")).isEqualTo(new TypedDate("14", "mars", "2005"));
        assertThat(new TypedDate("2005-03-14", "", "")).isEqualTo(new TypedDate("14", "03", "2005"));
        assertThat(new TypedDate("14", "mars", "2005").month()).isEqualTo("mars");
    }

    @ParameterizedTest
    @CsvSource({
        "'','','',missing",
        "7,5,04,year",
        "31,2,2004,unreal",
        "5,17,2004,unreal",
        "7,mait,2004,unreal",
        "7,jui,2004,unreal",
        "7,ma,2004,unreal",
        "7,-,2004,unreal",
        "14 mars,'',2004,unreal",
        "31/02/2004,'','',unreal",
        "7,5,'',unreal",
        "-7,5,2004,unreal",
        "99999999999999999999,5,2004,unreal",
        "7,5,1804,past",
        "23,11,2026,past",
        "7,5,9999,past"
    })
    void saysHowToMendWhatIsNoBirthDate(String day, String month, String year, String problem) {
        var problems = new FormProblems();
        assertThat(new TypedDate(day, month, year).check(problems, TODAY)).isNull();
        assertThat(problems.all())
                .singleElement()
                .satisfies(it -> assertThat(it.key()).isEqualTo("shared.birth." + problem));
    }
}
