package fr.rentree.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The keys met in a file so far, and the lines that they first stood on. */
final class KeyIndex {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Remembers a key; notes {@code trouble}, with the key and the other line, where it was there before. */
    boolean first(FileLine line, String column, String key, String shown, ImportProblem problem, Object... more) {
        var earlier = lines.putIfAbsent(key, line.number());
        if (earlier == null) return true;
        var arguments = new Object[2 + more.length];
        arguments[0] = shown;
        arguments[1] = earlier;
        System.arraycopy(more, 0, arguments, 2, more.length);
        line.note(column, problem, arguments);
        return false;
    }

    boolean has(String key) {
        return lines.containsKey(key);
    }

    Set<String> keys() {
        return lines.keySet();
    }
}
