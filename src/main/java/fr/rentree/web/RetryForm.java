package fr.rentree.web;

import fr.rentree.web.ErrorView.Again;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a visitor back what was typed when it could not be taken, so that one button sends it again. */
final class RetryForm {

    private static final int MOST_FIELDS = 200;
    private static final int MOST_TEXT = 64_000;

    /** What is secret is typed again; it never stands in a page. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passe|secret).*");

    private RetryForm() {}

    static @Nullable Again of(HttpServletRequest request) {
        var path = PageFrames.path(request);
        if (!LocalPath.is(path)) return null;
        var fields = posted(request) ? typed(request) : List.<Map.Entry<String, String>>of();
        return new Again(path, !fields.isEmpty(), fields);
    }

    private static boolean posted(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return "POST".equals(failed == null ? request.getMethod() : failed);
    }

    /** Nothing where it would be too much, or where a part must not be repeated. */
    private static List<Map.Entry<String, String>> typed(HttpServletRequest request) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        int text = 0;
        for (var parameter : request.getParameterMap().entrySet()) {
            for (var value : parameter.getValue()) {
                text += parameter.getKey().length() + value.length();
                fields.add(Map.entry(parameter.getKey(), value));
            }
        }
        var secret =
                fields.stream().anyMatch(field -> SECRET.matcher(field.getKey()).matches());
        return secret || fields.size() > MOST_FIELDS || text > MOST_TEXT ? List.of() : fields;
    }
}
