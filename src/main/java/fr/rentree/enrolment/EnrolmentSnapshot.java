package fr.rentree.enrolment;

import static java.util.Objects.requireNonNull;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.fee.FeeStatement;
import fr.rentree.institute.Institute;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Uai;
import fr.rentree.student.StudentRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as it was finished: all that its documents need, never changed afterwards (product section 4).
 *
 * @param version 1 for the first finish, one more for each correction
 * @param reference {@code 26-0349-000123}; the same for all versions. Given by the database when it is finished
 * @param university its name at that time
 * @param language of the student at that time
 */
public record EnrolmentSnapshot(
        EnrolmentId enrolment,
        int version,
        @Nullable String reference,
        Instant finishedAt,
        AcademicYear year,
        StudentRecord student,
        Offer offer,
        Programme programme,
        @Nullable Institute institute,
        String university,
        Answers.Personal personal,
        Answers.Annual annual,
        FeeStatement fees,
        Locale language) {

    static EnrolmentSnapshot of(Programmes.Chosen chosen, Journey journey, Locale language) {
        var answers = journey.answers();
        var started = (Started) chosen.enrolment();
        return new EnrolmentSnapshot(
                started.id(),
                started.version() + 1,
                started.reference(),
                journey.now(),
                journey.campaign().year(),
                journey.dossier().student(),
                chosen.offer(),
                chosen.programme(),
                chosen.institute(),
                journey.university().name(),
                requireNonNull(answers.personal()),
                requireNonNull(answers.annual()),
                journey.fees(),
                language);
    }

    /** The personal address that receipt and attestation shall go to as well, be it confirmed or not. */
    public Optional<String> copiesTo() {
        return Boolean.TRUE.equals(personal.copies()) ? Optional.ofNullable(personal.email()) : Optional.empty();
    }

    /** « Autre établissement cette année »: an establishment and its type, as the national survey codes them. */
    public record Parallel(String type, Uai establishment) {}

    /** « Parallel enrolment: the student's institute, type 18 » (product 3.5), where the student stays in it. */
    public Optional<Parallel> parallel() {
        var stays = annual.programmes().stream()
                .anyMatch(it -> it.programme().equals(programme.key()) && Boolean.TRUE.equals(it.maintained()));
        return institute == null || !stays ? Optional.empty() : Optional.of(new Parallel("18", institute.uai()));
    }

    /** Whether the student has answered that the enrolment in the institute does not go on. */
    public boolean leaves() {
        return institute != null
                && annual.programmes().stream()
                        .anyMatch(
                                it -> it.programme().equals(programme.key()) && Boolean.FALSE.equals(it.maintained()));
    }

    EnrolmentSnapshot referenced(String reference) {
        return new EnrolmentSnapshot(
                enrolment,
                version,
                reference,
                finishedAt,
                year,
                student,
                offer,
                programme,
                institute,
                university,
                personal,
                annual,
                fees,
                language);
    }
}
