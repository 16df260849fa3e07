package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What users read, of all modules. */
class WordsTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    /** A French sign without its no-break space; times (14:35) and addresses (https://) are no signs. */
    private static final Pattern LOOSE_SIGN =
            Pattern.compile("[^\\u00a0\\u202f]([;?!»]|:(?!//|\\d))|«(?![\\u00a0\\u202f])");

    private final Languages languages = new Languages();
    private final Map<String, String> french = languages.french().texts();
    private final Map<String, String> english = languages.english().texts();

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(french.keySet()));
    }

    @Test
    void bothLanguagesSayTheSameArguments() {
        assertThat(keys(french, (key, text) -> !arguments(text).equals(arguments(english.getOrDefault(key, "")))))
                .isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(keys(french, (key, text) -> text.isBlank())).isEmpty();
        assertThat(keys(english, (key, text) -> text.isBlank())).isEmpty();
    }

    @Test
    void frenchSignsHaveTheirNoBreakSpace() {
        assertThat(keys(
                        french,
                        (key, text) -> LOOSE_SIGN.matcher(withoutLinks(text)).find()))
                .isEmpty();
    }

    @Test
    void everyKeyStartsWithItsModule() {
        assertThat(keys(french, (key, text) -> !key.matches("[a-z]+(\\.[A-Za-z0-9_-]+)+")))
                .isEmpty();
    }

    @Test
    void anArgumentThatLooksLikeOneIsJustText() {
        var words = new Words(java.util.Locale.FRENCH, Map.of("shared.x", "{0} et {1}"));
        assertThat(words.say("shared.x", "{1}", "l'été")).isEqualTo("{1} et l'été");
    }

    @Test
    void aNameIsElidedInFrenchBeforeAVowel() {
        assertThat(languages.french().the("Université de la Garrigue")).isEqualTo("l'Université de la Garrigue");
        assertThat(languages.french().the("École normale")).isEqualTo("l'École normale");
        assertThat(languages.french().the("Sorbonne Université")).isEqualTo("Sorbonne Université");
        assertThat(languages.english().the("IFSI de Nîmes")).isEqualTo("IFSI de Nîmes");
    }

    private static TreeSet<String> arguments(String text) {
        return new TreeSet<>(
                ARGUMENT.matcher(text).results().map(found -> found.group()).toList());
    }

    private static String withoutLinks(String text) {
        return text.replaceAll("https?://\\S+|mailto:\\S+|&[a-z#0-9]+;", "");
    }

    private static TreeSet<String> keys(
            Map<String, String> texts, java.util.function.BiPredicate<String, String> wrong) {
        var keys = new TreeSet<String>();
        texts.forEach((key, text) -> {
            if (wrong.test(key, text)) keys.add(key + " = " + text);
        });
        return keys;
    }
}
