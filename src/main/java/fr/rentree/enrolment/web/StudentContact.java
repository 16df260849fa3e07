package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Programmes;
import fr.rentree.institute.Institute;
import fr.rentree.shared.University;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contact for a student: the institute, or the university where there is none. */
public record StudentContact(
        String name, String email, @Nullable String phone) {

    /** The phone number as a telephone dials it. */
    public String dialled() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    /** One for each institute that this is about, and the university's where it is its own. */
    static List<StudentContact> of(List<Programmes.Chosen> concerned, University university) {
        var own = new StudentContact(university.name(), university.email(), null);
        return concerned.isEmpty()
                ? List.of(own)
                : concerned.stream()
                        .map(it -> it.institute() == null ? own : of(it.institute()))
                        .distinct()
                        .toList();
    }

    private static StudentContact of(Institute it) {
        return new StudentContact(it.name(), it.email(), it.phone());
    }
}
