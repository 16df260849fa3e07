package fr.rentree.desk;

import fr.rentree.desk.StudentContext.Typed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a form that may go along with a question: bounded, readable, and none that is nobody else's business. */
final class TypedFields {

    /** The whole of it, as JSON; a case's context holds 32 kB, and the rest of it is small. */
    static final int MOST_BYTES = 20_000;

    static final int LONGEST_VALUE = 500;
    private static final int MOST = 150;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,79}");
    private static final Pattern PRIVATE =
            Pattern.compile("(?i).*(passw|passe|csrf|disab|handicap).*|version|base|demande|once|reprise|retour");

    private TypedFields() {}

    static List<Typed> of(Map<String, String> posted) {
        var fields = new ArrayList<Typed>();
        int bytes = 0;
        for (var each : posted.entrySet()) {
            var name = each.getKey();
            if (!goesAlong(name) || posted.containsKey(name + "[0]")) continue;
            var field = new Typed(name, cut(CaseWording.clean(each.getValue())));
            bytes += weight(field);
            if (fields.size() == MOST || bytes > MOST_BYTES) break;
            if (!field.value().isEmpty()) fields.add(field);
        }
        return List.copyOf(fields);
    }

    private static boolean goesAlong(String name) {
        return NAME.matcher(name).matches() && !PRIVATE.matcher(name).matches();
    }

    private static String cut(String value) {
        return CaseWording.length(value) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }

    /** Bytes in JSON: what is escaped counts twice, and the names of the two members count. */
    private static int weight(Typed field) {
        var text = field.name() + field.value();
        var escaped = (int)
                text.chars().filter(it -> it == '"' || it == '\\' || it < ' ').count();
        return text.getBytes(StandardCharsets.UTF_8).length + escaped + 32;
    }
}
