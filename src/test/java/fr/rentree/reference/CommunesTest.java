package fr.rentree.reference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.reference.Communes.Ambiguous;
import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.Communes.Districts;
import fr.rentree.reference.Communes.Former;
import fr.rentree.reference.Communes.Found;
import fr.rentree.reference.Communes.Locality;
import fr.rentree.reference.Communes.NotThere;
import fr.rentree.reference.Communes.UnknownPostcode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        assertThat(communes.resolve(postcode, "")).isEqualTo(new UnknownPostcode(List.of()));
    }

    /** A CEDEX is not a commune's, but its town is known. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    34961 | Montpellier Cedex 2 | 34000, 34070, 34080, 34090
                    34295 | MONTPELLIER CEDEX 5 | 34000, 34070, 34080, 34090
                    97744 | Saint-Denis Cedex 9 | 97400, 97417, 97490
                    74942 | Annecy-le-Vieux     | 74000, 74370, 74600, 74940, 74960
                    """)
    void aCodeOfNoCommuneIsAnsweredWithThoseOfTheTown(String postcode, String typed, String codes) {
        assertThat(communes.resolve(postcode, typed))
                .isInstanceOfSatisfying(
                        UnknownPostcode.class,
                        found -> assertThat(found.elsewhere())
                                .extracting(Commune::postcode)
                                .containsExactlyInAnyOrder(codes.split(", ")));
    }

    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        "75000,Paris,75001,75020",
        "69000,Lyon,69001,69009",
        "13000,'',13001,13016",
        "75231,Paris Cedex 05,75001,75020"
    })
    void theCodeOfAWholeTownIsAnsweredWithThoseOfItsDistricts(
            String postcode, String typed, String first, String last) {
        assertThat(communes.resolve(postcode, typed)).isInstanceOfSatisfying(Districts.class, found -> {
            assertThat(found.first()).isEqualTo(first);
            assertThat(found.last()).isEqualTo(last);
        });
    }

    /** Post boxes have codes of their own: the OPT's of Polynésie française and Nouvelle-Calédonie. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "98713,Papeete,Papeete",
        "98713,'',Papeete",
        "98830,Dumbéa,Dumbéa",
        "98810,Le Mont-Dore,Le Mont-Dore",
        "98810,Mont Dore,Le Mont-Dore",
        "98860,KONE,Koné",
        "98890,Païta,Païta",
        "98845,Nouméa Cedex,Nouméa",
        "98702,Faa'a,Faaa"
    })
    void aPostOfficeOverseasHasACodeOfItsOwn(String postcode, String typed, String official) {
        assertThat(communes.resolve(postcode, typed)).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.commune().name()).isEqualTo(official);
            assertThat(found.commune().postcode()).isEqualTo(postcode);
            assertThat(communes.lists(postcode, official)).isTrue();
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "74940,Annecy-le-Vieux,Annecy",
        "59430,Saint-Pol-sur-Mer,Dunkerque",
        "50100,Cherbourg-Octeville,Cherbourg-en-Cotentin",
        "48210,Sainte-Enimie,Gorges du Tarn Causses",
        "93380,Pierrefitte-sur-Seine,Saint-Denis"
    })
    void aFormerCommuneIsFoundUnderItsNameOfToday(String postcode, String typed, String today) {
        assertThat(communes.resolve(postcode, typed))
                .isInstanceOfSatisfying(
                        Former.class,
                        found -> assertThat(found.commune().name()).isEqualTo(today));
    }

    @Test
    void aNameThatIsTheBeginningOfItsNameOfTodayIsItself() {
        assertThat(communes.resolve("48400", "Florac"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.commune().name()).isEqualTo("Florac Trois Rivières"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "06160,Juan-les-Pins,Antibes",
        "34300,Le Cap d'Agde,Agde",
        "34130,Carnon,Mauguio",
        "97490,Sainte-Clotilde,Saint-Denis",
        "34000,Celleneuve,Montpellier" // of no list, but the code has one commune
    })
    void aPlaceThatIsNoCommuneLiesInOne(String postcode, String typed, String commune) {
        assertThat(communes.resolve(postcode, typed))
                .isInstanceOfSatisfying(
                        Locality.class,
                        found -> assertThat(found.commune().name()).isEqualTo(commune));
    }

    @Test
    void aSlipOfTheKeyboardIsNoPlace() {
        assertThat(communes.resolve("34000", "Montpelier")).isInstanceOf(Found.class);
        assertThat(communes.resolve("34000", "Monptellier")).isInstanceOf(Found.class);
    }

    @Test
    void theCodeOfANeighbourIsAnsweredWithTheCommunesOwn() {
        assertThat(communes.resolve("76430", "Angerville-l'Orcher")).isInstanceOfSatisfying(NotThere.class, found -> {
            assertThat(found.candidates()).hasSize(16);
            assertThat(found.elsewhere()).extracting(Commune::postcode).containsExactly("76280");
        });
        assertThat(communes.lists("76430", "Angerville-l'Orcher")).isFalse();
    }

    @Test
    void everyPlaceOfTheListLiesInACommuneOfToday() {
        var known = NomenclatureFile.read("communes").rows().stream()
                .map(row -> row.get("insee"))
                .collect(Collectors.toSet());
        assertThat(NomenclatureFile.read("places").rows())
                .isNotEmpty()
                .allMatch(row -> known.contains(row.get("insee")))
                .allMatch(row -> row.get("postal_code").matches("(\\d{5})?"));
    }

    @Test
    void everyLineOfTheListIsFoundByItsPostalCodeAndItsOwnName() {
        assertThat(NomenclatureFile.read("communes").rows())
                .filteredOn(row -> !found(row, row.get("name")))
                .isEmpty();
    }

    @Test
    void everyLineIsFoundInSmallLettersAndWithoutItsHyphensToo() {
        assertThat(NomenclatureFile.read("communes").rows())
                .filteredOn(row ->
                        !found(row, row.get("name").toLowerCase(Locale.FRENCH).replace('-', ' ')))
                .isEmpty();
    }

    private boolean found(NomenclatureFile.Row row, String typed) {
        var commune = new Commune(row.get("insee"), row.get("name"), row.get("postal_code"), row.get("department"));
        return communes.resolve(commune.postcode(), typed).equals(new Found(commune));
    }
}
