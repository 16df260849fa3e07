package fr.rentree.reference;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Countries and départements are typed by people: by name or number, accented or not, in capitals or not. */
class TypedPlaceTest {

    private static final Countries COUNTRIES = new Countries();
    private static final Departments DEPARTMENTS = new Departments();

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "Hérault,034",
                "herault,034",
                "HÉRAULT,034",
                "' Hérault ',034",
                "34,034",
                "034,034",
                "Hérault (34),034",
                "Hérault 34,034",
                "34 - Hérault,034",
                "1,001",
                "01,001",
                "001,001",
                "2A,02A",
                "2a,02A",
                "02A,02A",
                "Corse-du-Sud (2A),02A",
                "haute corse,02B",
                "974,974",
                "La Réunion,974",
                "reunion,974",
                "Val d’Oise,095",
                "Cotes d'Armor,022",
                "Seine St-Denis,093",
                "St Pierre et Miquelon,975",
                "Corse,none", // which one?
                "20,none",
                "99,none",
                "Erault,none",
                "Seine,none",
                "Hérault (30),none",
                "34000,none",
                "'',none",
                "-,none"
            })
    void aDepartementIsReadAsPeopleWriteIt(String typed, @Nullable String code) {
        assertThat(DEPARTMENTS.resolve(typed).orElse(null)).isEqualTo(code);
    }

    static List<NomenclatureCode> departments() {
        return DEPARTMENTS.inService();
    }

    @ParameterizedTest
    @MethodSource("departments")
    void whatAPageShowsOfADepartementIsReadAsItself(NomenclatureCode department) {
        var code = department.code();
        assertThat(Stream.of(code, department.label(), DEPARTMENTS.label(code)).map(DEPARTMENTS::resolve))
                .allSatisfy(it -> assertThat(it).hasValue(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"034,Hérault (34)", "001,Ain (01)", "02A,Corse-du-Sud (2A)", "974,La Réunion (974)", "999,999"})
    void aDepartementIsShownWithItsNumber(String code, String label) {
        assertThat(DEPARTMENTS.label(code)).isEqualTo(label);
    }

    @ParameterizedTest(name = "« {0} » is {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "Angleterre,132",
                "Île Maurice,390",
                "republique tcheque,116",
                "Guinée-Bissau,392",
                "USA,404",
                "Corée,239",
                "Germanie,none",
                "'',none",
                "|,none"
            })
    void aCountryIsReadByItsOtherNamesToo(String typed, @Nullable String code) {
        assertThat(COUNTRIES.resolve(typed).orElse(null)).isEqualTo(code);
    }

    static List<NomenclatureCode> countries() {
        return COUNTRIES.inService(FRENCH);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void whatAPageShowsOfACountryIsReadAsItself(NomenclatureCode country) {
        assertThat(Stream.of(country.code(), country.label(FRENCH), country.label(ENGLISH))
                        .map(COUNTRIES::resolve))
                .allSatisfy(it -> assertThat(it).hasValue(country.code()));
    }
}
