package fr.rentree.web;

import fr.rentree.shared.FormProblems;
import java.util.List;

/** The problems of a form in words, for the summary on top of its page. */
public record ErrorSummary(List<Fault> all) {

    public static final ErrorSummary NONE = new ErrorSummary(List.of());

    /** One fault, and the id of the field that it is about. */
    public record Fault(String id, String text) {}

    public static ErrorSummary of(FormProblems problems, Words words) {
        return new ErrorSummary(problems.all().stream()
                .map(problem -> new Fault(
                        FormField.idOf(problem.field()),
                        words.say(problem.key(), problem.arguments().toArray())))
                .toList());
    }

    public boolean none() {
        return all.isEmpty();
    }
}
