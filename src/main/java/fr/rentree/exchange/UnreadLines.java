package fr.rentree.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a file that could not be read: a line that refers to one is not blamed for it. */
final class UnreadLines {

    private static final int MOST = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{8}\\b");

    private final List<String> lines = new ArrayList<>();
    private boolean whole;

    void line(String text) {
        if (lines.size() < MOST) lines.add(text);
        else whole = true;
    }

    void whole() {
        whole = true;
    }

    /** What looks like a student's number in the lines. */
    Set<String> studentNumbers() {
        return lines.stream()
                .flatMap(line -> NUMBER.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Whether this key may be in what was not read: {@code IN2MTP-181} where both parts are in a line. */
    boolean mayHold(String key) {
        return whole
                || lines.stream()
                        .anyMatch(line -> List.of(key.split("-", 2)).stream().allMatch(line::contains));
    }
}
