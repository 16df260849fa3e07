package fr.rentree.shared.web;

import fr.rentree.shared.Problems;
import java.util.List;

/** What is wrong with a form, in words, for the summary on top of its page. */
public record Faults(List<Fault> all) {

    public static final Faults NONE = new Faults(List.of());

    /** One fault, and the id of the field that it is about. */
    public record Fault(String id, String text) {}

    public static Faults of(Problems problems, Words words) {
        return new Faults(problems.all().stream()
                .map(problem -> new Fault(
                        Field.idOf(problem.field()),
                        words.say(problem.key(), problem.arguments().toArray())))
                .toList());
    }

    public boolean none() {
        return all.isEmpty();
    }
}
