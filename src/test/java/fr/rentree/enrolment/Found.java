package fr.rentree.enrolment;

import fr.rentree.shared.Problems;
import java.util.List;

/** What the rules have found wrong with a form. */
final class Found {

    private Found() {}

    static Problems in(Checked<?> checked) {
        return checked instanceof Checked.Wrong<?>(var problems) ? problems : new Problems();
    }

    /** The fields, in the order of the page. */
    static List<String> fields(Checked<?> checked) {
        return in(checked).all().stream().map(Problems.Problem::field).toList();
    }

    /** The key of the sentence by this field; nothing where it is right. */
    static String key(Checked<?> checked, String field) {
        var problem = in(checked).of(field);
        return problem == null ? "" : problem.key();
    }

    /** The value of a form that has to be right. */
    static <T> T valid(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Wrong<T>(var problems) -> throw new AssertionError("wrong: " + problems.all());
        };
    }
}
