package fr.rentree.enrolment;

import fr.rentree.shared.FormProblems;
import java.util.List;

/** What the rules have found wrong with a form. */
final class Found {

    private Found() {}

    static FormProblems in(Parsed<?> checked) {
        return checked instanceof Parsed.Wrong<?>(var problems) ? problems : new FormProblems();
    }

    /** The fields, in the order of the page. */
    static List<String> fields(Parsed<?> checked) {
        return in(checked).all().stream().map(FormProblems.Problem::field).toList();
    }

    /** The key of the sentence by this field; nothing where it is right. */
    static String key(Parsed<?> checked, String field) {
        var problem = in(checked).of(field);
        return problem == null ? "" : problem.key();
    }

    /** The value of a form that has to be right. */
    static <T> T valid(Parsed<T> checked) {
        return switch (checked) {
            case Parsed.Valid<T>(var value) -> value;
            case Parsed.Wrong<T>(var problems) -> throw new AssertionError("wrong: " + problems.all());
        };
    }
}
