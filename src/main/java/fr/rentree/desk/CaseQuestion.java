package fr.rentree.desk;

import fr.rentree.enrolment.Step;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student's question.
 *
 * @param step where it came up, {@code null} if not on the way
 * @param about what is wrong; empty but for {@link CaseType#WRONG_DATA}
 * @param text {@link CaseWording clean}, 1 to {@value Wording#LONGEST} characters
 * @param typed what the step's page held when it was left, by field name
 * @param language that the student reads
 * @param once mark of the form: sent twice, it opens one case
 */
public record CaseQuestion(
        CaseType type,
        @Nullable Step step,
        Set<RecordPart> about,
        String text,
        Map<String, String> typed,
        Locale language,
        UUID once) {

    public CaseQuestion {
        if ((type == CaseType.WRONG_DATA) == about.isEmpty()) throw new IllegalArgumentException("which data?");
        if (text.isEmpty() || CaseWording.length(text) > CaseWording.LONGEST)
            throw new IllegalArgumentException("text");
    }
}
