package fr.rentree.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A name as it is compared, whatever the keyboard: small letters a to z and figures, in words with one blank between them,
 * « Œuvrard-N'Guyễn » as {@code oeuvrard n guyen}. Letters of other alphabets stay as they are. The database's function
 * {@code folded} is its twin: a test runs every Latin letter through both (docs/decisions/0028).
 *
 * @param words empty where the name has neither letters nor figures
 */
public record FoldedName(String words) {

    /** Letters that Unicode does not take apart into a base letter and marks; each stands for the one below it. */
    private static final String LETTERS = "ðđɖɗƌȡħɦⱨıɨɩłƚⱡȴƛŋɲƞȵøɵɔŧƭƫʈⱦȶǝəɛɇƀƃɓƈȼƒɠǥɣƙⱪĸƥɋɍƨȿʃⱥʉʊʋɏƴȝƶȥɀⱬʒȷɉƿ";

    private static final String PLAIN = "ddddddhhhiiilllllnnnnoootttttteeeebbbccfgggkkkpqrsssauuvyyyzzzzzjjw";

    /** Letters that stand for two. */
    private static final String LIGATURES = "æœßþƕƣȣȸȹ";

    private static final List<String> PAIRS = List.of("ae", "oe", "ss", "th", "hv", "gh", "ou", "db", "qp");

    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]");

    /** Letters that only change others, as the apostrophe ʼ of « Nʼguyen », part words like any sign. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\u02B0-\\u02FF[^\\p{L}\\p{Nd}]]+");

    /** As many words are taken for one that somebody wrote in one: « de la Tour d'Auvergne » is five. */
    private static final int MOST_JOINED = 5;

    /** Reads a name, or what somebody typed for one. */
    public static FoldedName of(String name) {
        return new FoldedName(Blanks.strip(BETWEEN_WORDS.matcher(plain(name)).replaceAll(" ")));
    }

    /** Any text in small letters without accents; blanks and signs stay. */
    public static String plain(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        MARKS.matcher(lower).replaceAll("").codePoints().forEach(letter -> {
            int single = LETTERS.indexOf(letter);
            int pair = LIGATURES.indexOf(letter);
            if (single >= 0) plain.append(PLAIN.charAt(single));
            else if (pair >= 0) plain.append(PAIRS.get(pair));
            else plain.appendCodePoint(letter);
        });
        return plain.toString();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** All words as one, {@code oeuvrardnguyen}. */
    public String joined() {
        return words.replace(" ", "");
    }

    /** The letters A to Z alone, as the register of CVEC attestations compares names: {@code OEUVRARDNGUYEN}. */
    public String capitals() {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }

    /**
     * Whether every word begins a word of one of these names. Particles may be written joined or not: « benali » and
     * « ben ali » find Benali and Ben Ali. Nobody is found by a name without words.
     */
    public boolean finds(Stream<String> names) {
        var endings =
                names.map(FoldedName::of).flatMap(name -> endings(name.list())).toList();
        return !isEmpty()
                && spellings().stream()
                        .allMatch(word ->
                                word.stream().anyMatch(it -> endings.stream().anyMatch(end -> end.startsWith(it))));
    }

    /** For each word its spellings: alone, and joined with those beside it. */
    public List<List<String>> spellings() {
        var list = list();
        return IntStream.range(0, list.size())
                .mapToObj(word -> IntStream.rangeClosed(Math.max(0, word - MOST_JOINED + 1), word)
                        .boxed()
                        .flatMap(first -> IntStream.rangeClosed(word, Math.min(list.size(), first + MOST_JOINED) - 1)
                                .mapToObj(last -> String.join("", list.subList(first, last + 1))))
                        .distinct()
                        .toList())
                .toList();
    }

    /** The name from each of its words on, as one word. */
    private static Stream<String> endings(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(first -> words.stream().skip(first).collect(Collectors.joining()));
    }

    private List<String> list() {
        return isEmpty() ? List.of() : Arrays.asList(words.split(" "));
    }
}
