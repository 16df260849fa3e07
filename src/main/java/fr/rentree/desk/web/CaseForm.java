package fr.rentree.desk.web;

import fr.rentree.desk.CaseQuestion;
import fr.rentree.desk.CaseType;
import fr.rentree.desk.CaseWording;
import fr.rentree.desk.RecordPart;
import fr.rentree.shared.FormProblems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/**
 * A question as typed.
 *
 * @param once mark of this form, see {@link CaseQuestion#once}
 */
record CaseForm(Set<RecordPart> about, String text, UUID once) {

    static CaseForm empty() {
        return new CaseForm(Set.of(), "", UUID.randomUUID());
    }

    static CaseForm posted(MultiValueMap<String, String> fields) {
        return of(
                fields.getOrDefault("about", List.of()),
                Objects.requireNonNullElse(fields.getFirst("text"), ""),
                Objects.requireNonNullElse(fields.getFirst("once"), ""));
    }

    /** As it was kept while its session was dead: several values are {@code about[0]}, {@code about[1]}, …. */
    static CaseForm kept(Map<String, String> fields) {
        var about = fields.entrySet().stream()
                .filter(it -> it.getKey().startsWith("about"))
                .map(Map.Entry::getValue)
                .toList();
        return of(about, fields.getOrDefault("text", ""), fields.getOrDefault("once", ""));
    }

    private static CaseForm of(List<String> about, String text, String once) {
        return new CaseForm(RecordPart.of(about), CaseWording.clean(text), mark(once));
    }

    /** A form without a mark of ours is a new one each time; the same words still open one case. */
    private static UUID mark(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    FormProblems check(CaseType type) {
        var problems = new FormProblems();
        if (type == CaseType.WRONG_DATA && about.isEmpty()) problems.add("about", "desk.problem.about");
        checkText(text, problems);
        return problems;
    }

    /** The same for the first message and the later ones. */
    static void checkText(String text, FormProblems problems) {
        int length = CaseWording.length(text);
        if (length == 0) problems.add("text", "desk.problem.text");
        else if (length > CaseWording.LONGEST)
            problems.add("text", "desk.problem.long", length, CaseWording.LONGEST, length - CaseWording.LONGEST);
    }

    /** What is asked; only of a form without problems. */
    CaseQuestion question(NewCaseQuery asked, Map<String, String> typed, Locale language) {
        var parts = asked.type() == CaseType.WRONG_DATA ? about : Set.<RecordPart>of();
        return new CaseQuestion(asked.type(), asked.step(), parts, text, typed, language, once);
    }
}
