package fr.rentree.web;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that users read, in one language. Arguments replace {@code {0}}, {@code {1}}, …; an apostrophe is just an
 * apostrophe (unlike in {@link java.text.MessageFormat}, where French texts lose theirs).
 */
public record Words(Locale locale, Map<String, String> texts) {

    private static final Pattern BEGINS_WITH_VOWEL = Pattern.compile("(?iu)[aeiouyhéèêâîôœ]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    /** The text of this key; a key without a text is a programming error, found by the tests. */
    public String say(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) throw new MissingResourceException("no text " + key + " in " + locale, "messages", key);
        return fill(text, arguments);
    }

    /** The text of this key, or nothing where there is none: hints are optional. */
    public @Nullable String find(String key, Object... arguments) {
        var text = texts.get(key);
        return text == null ? null : fill(text, arguments);
    }

    /** « l'Université de … », « l'IFSI de … »: a name as it stands in a sentence. Before a consonant it stands alone. */
    public String the(String name) {
        return french() && BEGINS_WITH_VOWEL.matcher(name).lookingAt() ? "l'" + name : name;
    }

    public boolean french() {
        return locale.getLanguage().equals("fr");
    }

    private static String fill(String text, Object... arguments) {
        if (arguments.length == 0) return text;
        return ARGUMENT.matcher(text).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(
                    index < arguments.length ? String.valueOf(arguments[index]) : found.group());
        });
    }
}
