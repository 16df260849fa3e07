package fr.rentree.student;

import fr.rentree.shared.FoldedName;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Names that somebody looks for, as the index of students understands them: each word begins a name or, joined with the words beside
 * it, is written as one. Empty where nothing was typed that could be a name.
 *
 * @param beginning finds the names that begin so
 * @param exact finds whole names only: they come first
 */
public record NameQuery(String beginning, String exact) {

    /** Cuts what was typed into words, as names are cut. */
    public static NameQuery of(String typed) {
        var name = FoldedName.of(typed);
        return new NameQuery(query(name, "'%s':*"::formatted), query(name, "'=%s'"::formatted));
    }

    private static String query(FoldedName name, UnaryOperator<String> term) {
        return name.spellings().stream()
                .map(word -> word.stream().map(term).collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }
}
