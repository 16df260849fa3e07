package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.cvec.CvecHolder;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Answers.Personal;
import fr.rentree.shared.FormProblems;
import fr.rentree.student.StudentRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of the national register's answer: « It never blocks an enrolment » (product 3.2). A refused number can be
 * corrected once; a student who confirms that the attestation carries it goes on.
 */
final class RegisterRules {

    private static final String CVEC = PersonalRules.PREFIX + ".cvec";

    private RegisterRules() {}

    /** @param kept whether the student stands by this number */
    static Parsed<Personal> check(Personal answers, CvecAnswer answer, boolean kept) {
        var problems = new FormProblems();
        var shown = new CvecNumber(requireNonNull(answers.cvec())).toString();
        switch (answer) {
            case CvecAnswer.NotFound _ when !kept -> problems.add("cvec", CVEC + ".not-found", shown);
            case CvecAnswer.NotValid invalid
            when !kept -> problems.add("cvec", CVEC + ".not-valid", shown, state(invalid));
            case CvecAnswer.Confirmed _,
                    CvecAnswer.Different _,
                    CvecAnswer.Undated _,
                    CvecAnswer.NoAnswer _,
                    CvecAnswer.NotFound _,
                    CvecAnswer.NotValid _ -> {}
        }
        return problems.none()
                ? new Parsed.Valid<>(answers.found(CvecFinding.of(answer)))
                : new Parsed.Wrong<>(problems);
    }

    private static String state(CvecAnswer.NotValid invalid) {
        return invalid.label().isEmpty() ? String.valueOf(invalid.state()) : invalid.label();
    }

    /** The register may know somebody by the first name of civil status or by the one in use. */
    private static List<String> firstNames(StudentRecord student) {
        return Stream.of(student.firstName(), student.usedFirstName())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Whose number it should be. */
    static CvecHolder holder(StudentRecord student) {
        return new CvecHolder(student.familyName(), student.usedName(), firstNames(student), student.birthDate());
    }
}
