package fr.rentree.enrolment;

import fr.rentree.cvec.CvecHolder;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A student's file for one campaign: the record, the offers with their state, the answers so far. One statement reads
 * it.
 *
 * @param version for optimistic locking; 0 = nothing saved yet
 * @param approvals the version of each document that this person has answered in the past
 * @param notes this student's cases, the latest first
 * @param earlier whether something was finished for an earlier year
 * @param givenEmail the address that the account has a link for: given at its first use, here, or on « Mon compte »
 */
public record Dossier(
        AcademicYear year,
        StudentRecord student,
        int version,
        Answers answers,
        List<Enrolment> enrolments,
        Map<String, Integer> approvals,
        List<CaseNote> notes,
        boolean earlier,
        @Nullable GivenEmail givenEmail) {

    /** An address that the student has given to the account. @param confirmed whether its link was pressed */
    public record GivenEmail(String address, Boolean confirmed) {}

    public boolean begun() {
        return answers.informed() != null;
    }

    /** The enrolments that are on their way now. */
    public List<Started> started() {
        return ofType(Started.class).toList();
    }

    /** What was finished once and is being corrected: until it is finished again, it counts for nothing. */
    public List<Started> corrected() {
        return started().stream().filter(it -> !it.revocable()).toList();
    }

    /** The corrections that the student may give up: none while one of them was ordered by staff, since all share the answers. */
    public List<Started> ownCorrections() {
        var corrected = corrected();
        return corrected.stream().allMatch(it -> it.reopened() == null) ? corrected : List.of();
    }

    public <T extends Enrolment> Stream<T> ofType(Class<T> type) {
        return enrolments.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whose CVEC number it should be. */
    public CvecHolder cvecHolder() {
        return RegisterRules.holder(student);
    }

    /** The personal e-mail before anything was answered: what the student has given elsewhere is not asked again. */
    public @Nullable String knownEmail() {
        return givenEmail == null ? student.backupEmail() : givenEmail.address();
    }

    /** The personal e-mail, where it is another one than the university knows: to be confirmed by a link. */
    public Optional<String> newEmail() {
        var personal = answers.personal();
        return Optional.ofNullable(personal == null ? null : personal.email()).filter(email -> !student.knows(email));
    }

    /** Whether this personal e-mail still waits for its link to be pressed. */
    public boolean unconfirmed(String email) {
        return !student.knows(email)
                && (givenEmail == null
                        || !givenEmail.confirmed()
                        || !givenEmail.address().equalsIgnoreCase(email));
    }

    /**
     * Whether the account has another confirmed address than this one: that is changed on « Mon compte » only, where the
     * password is asked, and not by whoever sits at an open session.
     */
    public boolean backedUpElsewhere(String email) {
        return givenEmail != null
                && givenEmail.confirmed()
                && !givenEmail.address().equalsIgnoreCase(email);
    }

    /** Whether receipt and attestation go to the personal e-mail, too. */
    public boolean copies() {
        return answers.personal() != null
                && Boolean.TRUE.equals(answers.personal().copies());
    }

    Dossier answered(Answers answers) {
        return new Dossier(year, student, version, answers, enrolments, approvals, notes, earlier, givenEmail);
    }

    public boolean openCase(String type) {
        return notes.stream().anyMatch(note -> note.open() && note.type().equals(type));
    }
}
