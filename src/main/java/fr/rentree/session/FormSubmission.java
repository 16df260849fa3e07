package fr.rentree.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The fields that a browser posted to one of our pages, bounded in number and size. */
final class FormSubmission {

    /** The hidden field that says whom the form was given to. */
    static final String OWNER = "_for";

    private static final int MOST_FIELDS = 200;
    private static final int MOST_CHARACTERS = 32_000;

    private FormSubmission() {}

    /**
     * The typed fields; nothing if they are too many or too long to be ours. A name posted several times keeps its first
     * value, and all of them as {@code name[0]}, {@code name[1]}, …
     */
    static Optional<Map<String, String>> fields(HttpServletRequest request) {
        var kept = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!typed(name)) return;
            kept.put(name, values[0]);
            for (int i = 0; values.length > 1 && i < values.length; i++) kept.put(name + "[" + i + "]", values[i]);
        });
        var characters = kept.entrySet().stream()
                .mapToLong(field ->
                        field.getKey().length() + (long) field.getValue().length())
                .sum();
        return kept.size() <= MOST_FIELDS && characters <= MOST_CHARACTERS ? Optional.of(kept) : Optional.empty();
    }

    private static boolean typed(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return !name.equals("_csrf")
                && !name.equals(OWNER)
                && !name.equals(KeptForms.RESUME)
                && !name.equals("_langue")
                && !lower.contains("password")
                && !lower.contains("passe");
    }
}
