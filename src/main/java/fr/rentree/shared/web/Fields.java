package fr.rentree.shared.web;

import fr.rentree.shared.Problems;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form's {@link Field}s: label, hint and error come from the words under one prefix, the value from what was
 * typed. {@code fields.text("phone")} reads {@code <prefix>.phone} and, if there, {@code <prefix>.phone.hint}.
 */
public record Fields(Words words, String prefix, Map<String, String> typed, Problems problems) {

    public Field text(String name, Object... arguments) {
        return field(name, List.of(), arguments);
    }

    /** A field with choices; each thing's value and label are taken by the functions. */
    public <T> Field choice(String name, List<T> things, Function<T, String> value, Function<T, String> label) {
        var chosen = typed.getOrDefault(name, "");
        var options = things.stream()
                .map(thing -> {
                    var of = value.apply(thing);
                    return new Field.Option(
                            of, label.apply(thing), words.find(key(name) + "." + of + ".hint"), of.equals(chosen));
                })
                .toList();
        return field(name, options);
    }

    /** A field whose choices are words too: {@code <prefix>.<name>.<value>}. */
    public Field choice(String name, String... values) {
        return choice(name, List.of(values), Function.identity(), value -> words.say(key(name) + "." + value));
    }

    /** Everything that is wrong, for the summary on top. */
    public Faults faults() {
        return Faults.of(problems, words);
    }

    private Field field(String name, List<Field.Option> options, Object... arguments) {
        return new Field(
                name,
                words.say(key(name), arguments),
                words.find(key(name) + ".hint", arguments),
                typed.getOrDefault(name, ""),
                error(name),
                options);
    }

    /** Names of repeated or nested fields share their words: {@code annual.line1} reads {@code <prefix>.line1}. */
    private String key(String name) {
        return prefix + "." + name.replaceAll("\\[[^]]*]", "").replaceAll("^.*\\.", "");
    }

    private @Nullable String error(String name) {
        var problem = problems.of(name);
        return problem == null
                ? null
                : words.say(problem.key(), problem.arguments().toArray());
    }
}
