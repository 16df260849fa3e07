package fr.rentree.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of a form as typed, in the order of the page; at most one a field. */
public final class FormProblems {

    /**
     * @param field name of the field, as posted
     * @param key message key of one plain sentence: what is wrong and how to mend it
     */
    public record Problem(String field, String key, List<Object> arguments) {}

    private final List<Problem> found = new ArrayList<>();

    public void add(String field, String key, Object... arguments) {
        if (of(field) == null) found.add(new Problem(field, key, List.of(arguments)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public @Nullable Problem of(String field) {
        return found.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
