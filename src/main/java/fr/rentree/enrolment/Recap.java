package fr.rentree.enrolment;

import fr.rentree.reference.References;
import fr.rentree.shared.web.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All answers in words, in the order of the steps: what the recap page shows and the recap document prints. */
public record Recap(List<Section> sections) {

    /** The answers of one step; what cannot be changed has none. */
    public record Section(@Nullable Step step, String title, List<Line> lines) {}

    /**
     * One answer.
     *
     * @param fixed no field of the step changes it
     * @param field the last part of its field's name; empty where the step has no such one
     * @param french whether the value is French in any language: a programme, an institute
     */
    public record Line(String label, String value, boolean fixed, String field, boolean french) {
        public Line(String label, String value, boolean fixed, String field) {
            this(label, value, fixed, field, false);
        }

        public Line(String label, String value) {
            this(label, value, false, "");
        }
    }

    /** Of a way whose steps are complete. */
    public static Recap of(Way way, Words words) {
        var text = text(way, words);
        var answers = way.dossier().answers();
        return text.recap(
                enrolled(way),
                way.dossier().student(),
                answers.personal(),
                answers.annual(),
                way.campaign().year());
    }

    /** Of a finished version. */
    public static Recap of(Snapshot snapshot, References references, Words words) {
        var enrolled = new RecapText.Enrolled(
                snapshot.programme(), snapshot.institute(), snapshot.offer().regime());
        return new RecapText(references, snapshot.university(), words)
                .recap(List.of(enrolled), snapshot.student(), snapshot.personal(), snapshot.annual(), snapshot.year());
    }

    /** Who the student is, for the folded and read-only part. */
    public static List<Line> identity(Way way, Words words) {
        return text(way, words).identity(way.dossier().student());
    }

    /** The lines of personal answers alone, to compare two of them. */
    public static List<Line> of(Answers.Personal answers, Way way, Words words) {
        return text(way, words).personal(answers);
    }

    /** The lines of annual answers alone, to compare two of them. */
    public static List<Line> of(Answers.Annual answers, Way way, Words words) {
        return text(way, words)
                .annual(answers, RecapText.names(enrolled(way)), way.campaign().year());
    }

    private static List<RecapText.Enrolled> enrolled(Way way) {
        return way.chosen().stream()
                .map(it -> new RecapText.Enrolled(
                        it.programme(), it.institute(), it.offer().regime()))
                .toList();
    }

    private static RecapText text(Way way, Words words) {
        return new RecapText(way.references(), way.university().name(), words);
    }
}
