package fr.rentree.exchange;

import fr.rentree.shared.StudentNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Students of a package who are loaded already under another number, and addresses that the university has given on to
 * somebody else (product 3.8).
 *
 * @param numbers old number → new one
 * @param addresses who had the address, of whom the package has no line → who has it now
 */
record MovedStudents(Map<StudentNumber, StudentNumber> numbers, Map<StudentNumber, StudentNumber> addresses) {

    static MovedStudents none() {
        return new MovedStudents(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Without those whose new line is left out: everything of theirs stays as it is. */
    MovedStudents without(Set<String> leftOut) {
        return new MovedStudents(without(numbers, leftOut), without(addresses, leftOut));
    }

    private static Map<StudentNumber, StudentNumber> without(
            Map<StudentNumber, StudentNumber> moved, Set<String> leftOut) {
        return moved.entrySet().stream()
                .filter(it -> !leftOut.contains(it.getValue().value()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
