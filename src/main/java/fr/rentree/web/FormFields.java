package fr.rentree.web;

import fr.rentree.shared.FormProblems;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a form's {@link FormField}s: label, hint and error come from the words under one prefix, the value from what was
 * typed. {@code fields.text("phone")} reads {@code <prefix>.phone} and, if there, {@code <prefix>.phone.hint}.
 */
public record FormFields(Words words, String prefix, Map<String, String> typed, FormProblems problems) {

    private static final Pattern INDEX = Pattern.compile("\\[[^]]*]");

    public FormField text(String name, Object... arguments) {
        return field(name, List.of(), arguments);
    }

    /** A field with choices; each thing's value and label are taken by the functions. */
    public <T> FormField choice(String name, List<T> things, Function<T, String> value, Function<T, String> label) {
        var chosen = typed.getOrDefault(name, "");
        var key = key(name);
        var options = things.stream()
                .map(thing -> {
                    var of = value.apply(thing);
                    return new FormField.Option(
                            of, label.apply(thing), words.find(key + "." + of + ".hint"), of.equals(chosen));
                })
                .toList();
        return field(name, options);
    }

    /** A field whose choices are words too: {@code <prefix>.<name>.<value>}. */
    public FormField choice(String name, String... values) {
        var key = key(name);
        return choice(name, List.of(values), Function.identity(), value -> words.say(key + "." + value));
    }

    /** Everything that is wrong, for the summary on top. */
    public ErrorSummary faults() {
        return new ErrorSummary(problems.all().stream()
                .map(it -> new ErrorSummary.Fault(FormField.idOf(it.field()), sentence(it)))
                .toList());
    }

    private FormField field(String name, List<FormField.Option> options, Object... arguments) {
        var key = key(name);
        return new FormField(
                name,
                words.say(key, arguments),
                words.find(key + ".hint", arguments),
                typed.getOrDefault(name, ""),
                error(name),
                options);
    }

    /** Names of repeated or nested fields share their words: {@code annual.line1} reads {@code <prefix>.line1}. */
    private String key(String name) {
        var bare = name.indexOf('[') < 0 ? name : INDEX.matcher(name).replaceAll("");
        return prefix + "." + bare.substring(bare.lastIndexOf('.') + 1);
    }

    private @Nullable String error(String name) {
        var problem = problems.of(name);
        return problem == null ? null : sentence(problem);
    }

    /** Fields that stand twice on a page say which: {@code <prefix>.<group>.error} = « Adresse fixe. {0} ». */
    private String sentence(FormProblems.Problem problem) {
        var text = words.say(problem.key(), problem.arguments().toArray());
        int dot = problem.field().indexOf('.');
        var grouped = dot < 0 ? null : words.find(prefix + "." + problem.field().substring(0, dot) + ".error", text);
        return grouped == null ? text : grouped;
    }
}
