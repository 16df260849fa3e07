package fr.rentree.enrolment;

import fr.rentree.cvec.CvecAnswer;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.cvec.CvecHolder;
import fr.rentree.cvec.CvecNumber;
import fr.rentree.enrolment.Draft.Registered;
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

    /** A number that the register refuses is wrong, unless its student stands by it. */
    static void check(Registered word, FieldParser check) {
        var shown = new CvecNumber(word.number()).toString();
        switch (word.finding()) {
            case NOT_FOUND -> check.wrong("cvec", CVEC + ".not-found", shown);
            case NOT_VALID -> check.wrong("cvec", CVEC + ".not-valid", shown, FormText.orEmpty(word.state()));
            case CONFIRMED, NAMES_DIFFER, BIRTH_DATE_DIFFERS, PERSON_DIFFERS, BIRTH_DATE_UNCLEAR, UNANSWERED -> {}
        }
    }

    /** Whether the register has refused a number by which the student does not stand. */
    static boolean refuses(PersonalForm form, Dossier dossier) {
        var word = dossier.draft().registered();
        return word != null
                && (word.finding() == CvecFinding.NOT_FOUND || word.finding() == CvecFinding.NOT_VALID)
                && !form.cvecKept().equals(word.number())
                && !dossier.openCase("CVEC_REFUSED");
    }

    /** What is kept of the register's answer. */
    static Registered registered(CvecNumber number, CvecAnswer answer) {
        return new Registered(
                number.value(),
                CvecFinding.of(answer),
                answer instanceof CvecAnswer.NotValid invalid ? state(invalid) : null);
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
