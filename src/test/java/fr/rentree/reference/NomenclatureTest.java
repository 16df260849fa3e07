package fr.rentree.reference;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.reference.Situations.Situation;
import fr.rentree.shared.AcademicYear;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes are the ministry's or INSEE's; what is out of service stays readable in old records. */
class NomenclatureTest {

    private final References references = new References();

    @Test
    void aCodeOutOfServiceIsReadableButNotOffered() {
        var types = references.establishmentTypes();
        assertThat(types.find("18")).isPresent();
        assertThat(types.offers("18")).isFalse();
        assertThat(types.inService())
                .extracting(NomenclatureCode::code)
                .contains("07")
                .doesNotContain("18", "14");
        assertThat(types.all()).extracting(NomenclatureCode::code).contains("18");
    }

    /** « grant: none / Crous / Région (formations sanitaires et sociales) / other » (product 3.5); old codes stay readable. */
    @Test
    void grantsAreTheCrousTheRegionsAndOthers() {
        assertThat(references.grants().inService())
                .extracting(NomenclatureCode::code)
                .containsExactly("CROUS", "REGION", "AUTRE");
        assertThat(references.grants().find("01")).isPresent();
    }

    @Test
    void aLabelIsInTheReadersLanguage() {
        assertThat(references.accommodation().label("4", FRENCH)).isEqualTo("Domicile parental");
        assertThat(references.accommodation().label("4", ENGLISH)).isEqualTo("Parents' home");
    }

    @Test
    void anUnknownCodeIsShownAsItIs() {
        assertThat(references.grants().label("??", FRENCH)).isEqualTo("??");
        assertThat(references.grants().find("??")).isEmpty();
    }

    /** INSEE's list of countries and territories: the two Yemens were one from 22 May 1990 on, 431 is Aruba's since. */
    @ParameterizedTest
    @CsvSource({
        "202,1985-03-14,République arabe du Yémen",
        "233,1985-03-14,Yémen démocratique",
        "431,2010-10-09,Antilles néerlandaises",
        "431,2010-10-10,Aruba"
    })
    void aCountryThatIsNoMoreIsReadableAndNotOffered(String code, LocalDate day, String name) {
        var countries = references.countries();
        assertThat(countries.find(code)).isPresent();
        assertThat(countries.label(code, day, FRENCH)).isEqualTo(name);
        if (!code.equals("431")) assertThat(countries.offers(code)).isFalse();
    }

    @Test
    void aProperNameIsTheSameInEnglish() {
        assertThat(new Departments().inService()).contains(new NomenclatureCode("034", "Hérault", "Hérault", true));
    }

    /** Article L841-5 of the code de l'éducation: initial training and apprentices. */
    @Test
    void onlyInitialTrainingAndApprenticesOweACvec() {
        assertThat(references.regimes().inService().stream()
                        .map(NomenclatureCode::code)
                        .filter(references::cvecLiable))
                .containsExactly("10", "11", "12");
    }

    @Test
    void mentionsGoFromTheBestToTheLeast() {
        assertThat(references.bacMentions().inService())
                .extracting(NomenclatureCode::code)
                .containsExactly("TB", "B", "AB", "P");
    }

    @Test
    void aSituationSaysWhatIsAskedAfterIt() {
        var situations = new Situations();
        assertThat(situations.offered("S")).hasValueSatisfying(other -> {
            assertThat(other.asksPlace()).isTrue();
            assertThat(other.asksEstablishment()).isFalse();
        });
        assertThat(situations.offered("H").map(Situation::asksEstablishment)).hasValue(true);
        assertThat(situations.offered("U").map(Situation::asksPlace)).hasValue(false);
    }

    @Test
    void aSituationOutOfServiceIsReadableButNotOffered() {
        var situations = new Situations();
        assertThat(situations.find("F")).isPresent();
        assertThat(situations.offered("F")).isEmpty();
    }

    @Test
    void situationsComeInTheOrderThatStudentsSee() {
        assertThat(new Situations().inService())
                .extracting(Situation::code)
                .startsWith("H", "S", "A")
                .endsWith("U", "T");
    }

    @Test
    void onlyWhoWorksIsActive() {
        var occupations = new Occupations();
        assertThat(occupations.active("84")).isFalse();
        assertThat(occupations.active("43")).isTrue();
    }

    @Test
    void franceComesFirstAndTheOthersInTheReadersAlphabet() {
        var countries = new Countries();
        assertThat(countries.inService(FRENCH))
                .extracting(NomenclatureCode::label)
                .startsWith("France", "Afghanistan");
        assertThat(countries.inService(FRENCH))
                .extracting(NomenclatureCode::label)
                .containsSubsequence("Égypte", "Espagne");
        assertThat(countries.inService(ENGLISH))
                .extracting(NomenclatureCode::labelEn)
                .containsSubsequence("Germany", "Spain");
    }

    @Test
    void aDependentTerritoryHasNoNationalityOfItsOwn() {
        var countries = new Countries();
        assertThat(countries.find("158")).isPresent();
        assertThat(countries.nationalities(FRENCH))
                .extracting(NomenclatureCode::code)
                .contains("109")
                .doesNotContain("158");
    }

    @Test
    void aRateThatNoSourceStatesIsAbsent() {
        var rates = new FeeRates();
        assertThat(rates.find(new AcademicYear(2025), "licence")).hasValueSatisfying(rate -> {
            assertThat(rate.fullCents()).isEqualTo(17_800);
            assertThat(rate.reducedCents()).isEqualTo(11_800);
        });
        assertThat(rates.find(new AcademicYear(2024), "master").map(rate -> rate.reducedCents() == null))
                .hasValue(true);
        assertThat(rates.find(new AcademicYear(2026), "licence")).isEmpty();
    }

    static Stream<List<NomenclatureCode>> listsThatStudentsRead() {
        var references = new References();
        return Stream.of(
                references.accommodation().inService(),
                references.familySituations().inService(),
                references.militarySituations().inService(),
                references.statuses().inService(),
                references.regimes().inService(),
                references.grants().inService(),
                references.lastDiplomaTypes().inService(),
                references.establishmentTypes().inService(),
                references.socialSituations().inService(),
                references.bacMentions().inService(),
                references.occupations().inService(),
                references.situations().inService().stream()
                        .map(Situation::label)
                        .toList(),
                references.countries().inService(FRENCH));
    }

    @ParameterizedTest
    @MethodSource("listsThatStudentsRead")
    void everythingOfferedHasALabelInBothLanguages(List<NomenclatureCode> list) {
        assertThat(list).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.label(FRENCH)).isNotBlank();
            assertThat(entry.label(ENGLISH)).isNotBlank();
        });
    }

    @Test
    void theEnglishListsAreTranslatedNotCopied() {
        assertThat(references.lastDiplomaTypes().inService())
                .filteredOn(code -> code.label().equals(code.labelEn()))
                .isEmpty();
    }
}
