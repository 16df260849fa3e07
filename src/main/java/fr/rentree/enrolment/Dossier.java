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
 * A student's file for one campaign: the record, the offers with their state, what was typed so far. One statement reads
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
        Draft draft,
        List<Enrolment> enrolments,
        Map<String, Integer> approvals,
        List<CaseNote> notes,
        boolean earlier,
        @Nullable GivenEmail givenEmail) {

    /** An address that the student has given to the account. @param confirmed whether its link was pressed */
    public record GivenEmail(String address, Boolean confirmed) {}

    public boolean begun() {
        return draft.informed() != null;
    }

    /** Whether something was typed into the form of this step, be it right or not. */
    public boolean begunTyping(Step step) {
        return draft.holds(step);
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
        return draft.email().filter(email -> !student.knows(email));
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

    /** The personal e-mail that receipt and attestation go to, too. */
    public Optional<String> copiesTo() {
        return draft.email()
                .filter(_ ->
                        draft.personal() != null && draft.personal().copies().equals("true"));
    }

    Dossier with(Draft draft) {
        return new Dossier(year, student, version, draft, enrolments, approvals, notes, earlier, givenEmail);
    }

    public boolean openCase(String type) {
        return notes.stream().anyMatch(note -> note.open() && note.type().equals(type));
    }
}
