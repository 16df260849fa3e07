package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Parsed;
import fr.rentree.shared.FormProblems;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A group of fields that is folded while all of it is known and right.
 *
 * @param values what is known, in one line
 * @param open whether something in it still needs the student
 */
public record FoldedGroup(String values, boolean open) {

    /** @param fields names of the group's fields, or how they begin */
    static FoldedGroup of(StepRequest request, Parsed<?> checked, String values, String... fields) {
        var only = request.only();
        if (only != null && Arrays.stream(fields).anyMatch(name -> isPartOf(only, name)))
            return new FoldedGroup(values, true);
        var open = checked instanceof Parsed.Wrong<?> wrong
                && wrong.problems().all().stream()
                        .map(FormProblems.Problem::field)
                        .anyMatch(name -> Arrays.stream(fields).anyMatch(name::startsWith));
        return new FoldedGroup(values, open);
    }

    /** Whether a field belongs to an answer: {@code fixed.} to {@code fixed}, {@code programmes[0].status} to {@code status}. */
    static boolean isPartOf(String answer, String field) {
        return field.equals(answer) || field.startsWith(answer + ".") || field.endsWith("." + answer);
    }

    static String line(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }
}
