package fr.rentree.enrolment;

import fr.rentree.reference.References;
import fr.rentree.web.Words;
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
    public static Recap of(Journey journey, Words words) {
        var text = text(journey, words);
        var answers = journey.answers();
        return text.recap(
                enrolled(journey),
                journey.dossier().student(),
                answers.personal(),
                answers.annual(),
                journey.campaign().year());
    }

    /** Of a finished version. */
    public static Recap of(EnrolmentSnapshot snapshot, References references, Words words) {
        var enrolled = new AnswersText.Enrolled(
                snapshot.programme(), snapshot.institute(), snapshot.offer().regime());
        return new AnswersText(references, snapshot.university(), words)
                .recap(List.of(enrolled), snapshot.student(), snapshot.personal(), snapshot.annual(), snapshot.year());
    }

    /** Who the student is, for the folded and read-only part. */
    public static List<Line> identity(Journey journey, Words words) {
        return text(journey, words).identity(journey.dossier().student());
    }

    /** The lines of personal answers alone, to compare two of them. */
    public static List<Line> of(Answers.Personal answers, Journey journey, Words words) {
        return text(journey, words).personal(answers);
    }

    /** The lines of annual answers alone, to compare two of them. */
    public static List<Line> of(Answers.Annual answers, Journey journey, Words words) {
        return text(journey, words)
                .annual(
                        answers,
                        AnswersText.names(enrolled(journey)),
                        journey.campaign().year());
    }

    private static List<AnswersText.Enrolled> enrolled(Journey journey) {
        return journey.programmes().chosen().stream()
                .map(it -> new AnswersText.Enrolled(
                        it.programme(), it.institute(), it.offer().regime()))
                .toList();
    }

    private static AnswersText text(Journey journey, Words words) {
        return new AnswersText(journey.references(), journey.university().name(), words);
    }
}
