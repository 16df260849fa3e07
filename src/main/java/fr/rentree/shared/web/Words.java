package fr.rentree.shared.web;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/**
 * The texts that users read, in one language. Arguments replace {@code {0}}, {@code {1}}, …; an apostrophe is just an
 * apostrophe (unlike in {@link java.text.MessageFormat}, where French texts lose theirs).
 */
public record Words(Locale locale, Map<String, String> texts) {

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

    public boolean french() {
        return locale.getLanguage().equals("fr");
    }

    private static String fill(String text, Object... arguments) {
        for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        return text;
    }
}
