package fr.rentree.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.reference.Communes.Ambiguous;
import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.Communes.Found;
import fr.rentree.reference.Communes.NotThere;
import fr.rentree.reference.Communes.UnknownPostcode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « In France postal code + commune (official list, one postal code has several communes; accept the postal label too). » */
class CommunesTest {

    private final Communes communes = new Communes();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    34000 | Montpellier                   | Montpellier
                    34000 | MONTPELLIER CEDEX 5           | Montpellier
                    34000 | Montp                         | Montpellier
                    20167 | Appie                         | Appietto
                    34000 | ' montpellier '               | Montpellier
                    01400 | L Abergement Clemenciat       | L'Abergement-Clémenciat
                    01400 | L’ABERGEMENT–CLEMENCIAT       | L'Abergement-Clémenciat
                    42000 | ST ETIENNE                    | Saint-Étienne
                    42000 | St.-Étienne                   | Saint-Étienne
                    69110 | STE FOY LES LYON              | Sainte-Foy-lès-Lyon
                    02600 | Coeuvres et Valsery           | Cœuvres-et-Valsery
                    42140 | Chazelles s/ Lyon             | Chazelles-sur-Lyon
                    75001 | PARIS                         | Paris
                    75001 | PARIS 01                      | Paris 1er Arrondissement
                    75001 | Paris 1er                     | Paris 1er Arrondissement
                    69003 | Lyon 3ème                     | Lyon 3e Arrondissement
                    20000 | ajaccio                       | Ajaccio
                    34 000 | Montpellier                  | Montpellier
                    """)
    void theOfficialNameAndThePostalLabelMeanTheSameCommune(String postcode, String typed, String official) {
        assertThat(communes.resolve(postcode, typed))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.commune().name()).isEqualTo(official));
    }

    @Test
    void aFoundCommuneKnowsItsCodeAndItsDepartment() {
        assertThat(communes.resolve("34000", "Montpellier"))
                .isEqualTo(new Found(new Commune("34172", "Montpellier", "34000", "034")));
        assertThat(communes.resolve("20167", "Afa")).isEqualTo(new Found(new Commune("2A001", "Afa", "20167", "02A")));
    }

    @Test
    void aPostalCodeWithOneCommuneNeedsNoName() {
        assertThat(communes.resolve("34000", "")).isInstanceOf(Found.class);
    }

    @Test
    void aPostalCodeWithManyCommunesAsksWhich() {
        assertThat(communes.resolve("51300", " "))
                .isInstanceOfSatisfying(
                        Ambiguous.class, found -> assertThat(found.candidates()).hasSize(46));
    }

    @Test
    void aNameThatIsOnlyBegunOffersTheCommunesThatGoWithIt() {
        assertThat(communes.resolve("69001", "Lyon 1 Arrondissement")).isInstanceOf(Found.class);
        assertThat(communes.resolve("20167", "A"))
                .isInstanceOfSatisfying(
                        Ambiguous.class,
                        found -> assertThat(found.candidates())
                                .extracting(Commune::name)
                                .contains("Afa", "Ajaccio", "Alata", "Appietto"));
    }

    @Test
    void aNameOfAnotherPostalCodeIsRefusedWithTheCommunesOfThisOne() {
        assertThat(communes.resolve("34000", "Nîmes"))
                .isInstanceOfSatisfying(
                        NotThere.class,
                        found -> assertThat(found.candidates())
                                .extracting(Commune::name)
                                .containsExactly("Montpellier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "34", "340000", "00000", "99999", "abcde", "34295"})
    void aPostalCodeThatNoCommuneHasIsUnknown(String postcode) {
        assertThat(communes.resolve(postcode, "Montpellier")).isEqualTo(new UnknownPostcode());
    }

    @Test
    void everyLineOfTheListIsFoundByItsPostalCodeAndItsOwnName() {
        assertThat(Table.read("communes").rows())
                .filteredOn(row -> !found(row, row.get("name")))
                .isEmpty();
    }

    @Test
    void everyLineIsFoundInSmallLettersAndWithoutItsHyphensToo() {
        assertThat(Table.read("communes").rows())
                .filteredOn(row ->
                        !found(row, row.get("name").toLowerCase(Locale.FRENCH).replace('-', ' ')))
                .isEmpty();
    }

    private boolean found(Table.Row row, String typed) {
        var commune = new Commune(row.get("insee"), row.get("name"), row.get("postal_code"), row.get("department"));
        return communes.resolve(commune.postcode(), typed).equals(new Found(commune));
    }
}
