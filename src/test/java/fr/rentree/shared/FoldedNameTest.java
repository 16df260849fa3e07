package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Names are found whatever the keyboard: one folding (ı ð þ ħ ə ẞ ø ł đ œ æ …), joined and separated particles ». */
class FoldedNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Œuvrard-N'Guyễn,oeuvrard n guyen",
                "Yılmaz Işıl,yilmaz isil",
                "İnce,ince",
                "Ðorđević Þóra,dordevic thora",
                "Ħaddad Əliya,haddad eliya",
                "ẞteiß,ssteiss",
                "Łukasiewicz,lukasiewicz",
                "Bjørn Ærø,bjorn aero",
                "Ŋgũgĩ,ngugi",
                "Ɛlɔdi Ɓa,elodi ba",
                "Nʼguyen N’Guyen,n guyen n guyen",
                "O,o",
                "É,e",
                "  de  La\u00a0Tour-d'Auvergne ,de la tour d auvergne",
                "ǅenan ﬁn,dzenan fin",
                "李,李",
                "---,\"\""
            })
    void lettersAccentsAndSignsAreFolded(String name, String words) {
        assertThat(FoldedName.of(name).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "oeuvrard,Œuvrard Noëlle",
                "NGUYEN,Nguyễn Thị",
                "nguyen,N'Guyen",
                "NGuessan,N'Guessan",
                "Benali,Ben Ali",
                "Ben Ali,Benali",
                "McCarthy,Mc Carthy",
                "Annelise,Anne-Lise",
                "Jeanpierre,Jean Pierre",
                "thimai,Thị Mai",
                "Elhadj,El Hadj",
                "Le Goff,Legoff",
                "Deoliveira,Silva de Oliveira",
                "De Oliveira,Deoliveira",
                "oconnor,O'Connor Zoé",
                "o connor,O'Connor Zoé",
                "zoe,O'Connor Zoé",
                "la tour,de La Tour d'Auvergne Jean",
                "delatourdauvergne,de La Tour d'Auvergne",
                "saint exupery,Moreau-Saint-Exupéry Éléonore",
                "dur,Duran Lucie"
            })
    void findsANameHoweverItIsTyped(String typed, String name) {
        assertThat(FoldedName.of(typed).finds(Stream.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"uran,Duran Lucie", "duran marie,Duran Lucie", "'',Duran Lucie", "---,Duran Lucie", "goffle,Le Goff"})
    void findsNobodyElse(String typed, String name) {
        assertThat(FoldedName.of(typed).finds(Stream.of(name))).isFalse();
    }

    @Test
    void theRegistersLettersAreCapitalsAToZ() {
        assertThat(FoldedName.of("ẞteiß-O'Brien 2").capitals()).isEqualTo("SSTEISSOBRIEN");
    }
}
