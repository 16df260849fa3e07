package fr.rentree.desk;

import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.BirthDate;
import fr.rentree.student.StudentRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The screen that a student had in front of them when asking, shown to whoever answers. It holds codes, so that
 * everybody reads it in their own language, and never the declaration of a disability, which is for the registry only
 * (product 3.4).
 *
 * @param typed what the page's form held, in its order
 */
public record StudentContext(@Nullable Step step, List<Offered> offers, Known known, List<Typed> typed) {

    private static final int MOST_OFFERS = 20;

    /** One offer and how far its enrolment was. */
    public record Offered(
            String programme, String label, @Nullable String institute, String regime, Enrolment.State state) {}

    /** The read-only identity. */
    public record Known(
            String number,
            String familyName,
            @Nullable String usedName,
            List<String> firstNames,
            String sex,
            BirthDate birthDate,
            String birthCountry,
            @Nullable String birthDepartment,
            @Nullable String birthTown,
            String nationality,
            @Nullable String ine,
            String email) {

        /** First names and family name. */
        public List<String> names() {
            return Stream.concat(firstNames.stream(), Stream.of(familyName)).toList();
        }

        static Known of(StudentRecord it) {
            return new Known(
                    it.number().value(),
                    it.familyName(),
                    it.usedName(),
                    it.firstNames(),
                    it.sex().name(),
                    it.birthDate(),
                    it.birthCountry(),
                    it.birthDepartment(),
                    it.birthTown(),
                    it.nationality(),
                    it.ine(),
                    it.email());
        }
    }

    /** One field of the form. */
    public record Typed(String name, String value) {}

    /** @param typed as posted, by field name */
    public static StudentContext of(Journey journey, @Nullable Step step, java.util.Map<String, String> typed) {
        var offers = journey.programmes().offers().stream()
                .limit(MOST_OFFERS)
                .map(StudentContext::offered)
                .toList();
        return new StudentContext(step, offers, Known.of(journey.dossier().student()), TypedFields.of(typed));
    }

    private static Offered offered(Programmes.Chosen it) {
        var programme = it.programme();
        return new Offered(
                programme.key().toString(),
                programme.label(),
                programme.institute(),
                it.offer().regime(),
                it.enrolment().state());
    }
}
