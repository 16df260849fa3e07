package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** « Données personnelles » with addresses, numbers and mistypings from public bug reports (product 3.8), over HTTP. */
class RealAddressesTest extends Journey {

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "BP 4321,98713,Papeete",
        "BP 4321,98830,Dumbéa",
        "BP 4321,98810,Le Mont-Dore",
        "BP 4321,98860,Koné",
        "BP 4321,98890,Païta",
        "BP 4321,98714,Papeete",
        "4 rue du Bourg,74940,Annecy-le-Vieux",
        "4 rue du Bourg,59430,Saint-Pol-sur-Mer",
        "4 rue du Bourg,50100,Cherbourg-Octeville",
        "4 rue du Bourg,93380,Pierrefitte-sur-Seine",
        "4 rue du Bourg,48400,Florac",
        "CS 80042,34000,Montpellier Cedex",
        "4 avenue de l'Estérel,06160,Juan-les-Pins",
        "4 quai du Port,34300,Le Cap d'Agde"
    })
    void whatTheMailReachesIsAccepted(String line1, String postcode, String commune) {
        assertThat(post(france(line1, postcode, commune)).location()).startsWith(ANNUAL);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "34961,Montpellier Cedex 2,34000",
        "34295,MONTPELLIER CEDEX 5,34090",
        "98000,Monaco,Monaco est à l'étranger",
        "75000,Paris,75001 à 75020",
        "69000,Lyon,69001 à 69009",
        "13000,Marseille,13001 à 13016",
        "76430,Angerville-l'Orcher,C'est bien mon adresse"
    })
    void whatTheMailDoesNotReachIsToldTheWayOnAndKeptAsTyped(String postcode, String commune, String said) {
        var answer = post(france("4 impasse des Trois-Fermes", postcode, commune));
        assertThat(answer.location()).isNull();
        assertThat(answer.body())
                .contains(said, "value=\"" + postcode + "\"", "value=\"4 impasse des Trois-Fermes\"")
                .contains(commune);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nouvelle-Calédonie", "La Réunion", "Polynésie française", "Martinique", "Guadeloupe", "Mayotte"
            })
    void aTerritoryOverseasIsToldThatItIsInFrance(String country) {
        var fields = Map.of(
                "fixed.where", "abroad",
                "fixed.line1", "4 rue du Bourg",
                "fixed.foreignCity", "Saint-Denis",
                "fixed.country", country);
        assertThat(post(fields).body()).contains("«\u00a0" + country + "\u00a0» est en France\u00a0: choisissez");
    }

    @Test
    void aNumberOfATerritoryAndAMistypedProviderAreAskedBackAndWhoeverInsistsGoesOn() {
        var student = cast.complete();
        var visit = until(PERSONAL, student);
        var typed = new HashMap<>(Map.of("cvec", student.cvec(), "phone", "87 47 35 00", "email", "prenom@gmial.com"));
        var answer = Way.goOn(visit, PERSONAL, typed);
        assertThat(answer.body())
                .contains("commencez par +689", "Vouliez-vous dire prenom@gmail.com")
                .contains("name=\"emailMeant\" value=\"prenom@gmail.com\"", "value=\"87 47 35 00\"");
        typed.put("phone", "+689 87 47 35 00");
        typed.put("emailKept", "prenom@gmial.com");
        assertThat(Way.goOn(visit, PERSONAL, typed).location()).startsWith(ANNUAL);
    }

    private static Map<String, String> france(String line1, String postcode, String commune) {
        return Map.of(
                "fixed.where", "france",
                "fixed.line1", line1,
                "fixed.postcode", postcode,
                "fixed.commune", commune);
    }

    private Visit.Answer post(Map<String, String> typed) {
        var student = cast.complete();
        var fields = new HashMap<>(typed);
        fields.put("cvec", student.cvec());
        return Way.goOn(until(PERSONAL, student), PERSONAL, fields);
    }
}
