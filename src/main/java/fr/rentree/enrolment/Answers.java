package fr.rentree.enrolment;

import com.fasterxml.jackson.annotation.JsonAlias;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.cvec.CvecAbsence;
import fr.rentree.cvec.CvecFinding;
import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a student has typed and the rules found right; a form with a fault is not there ({@link Journey#answers}). */
public record Answers(@Nullable Personal personal, @Nullable Annual annual) {

    public static final Answers NONE = new Answers(null, null);

    /**
     * Personal data (product 3.2 to 3.4).
     *
     * @param cvec normalised number; {@code null} where the student is not liable
     * @param cvecFinding what the national register said of this number; {@code null} = not asked
     * @param cvecAbsence why there is no number, in a régime that owes one; {@code null} = there is one, or none is owed
     * @param cvecReason the student's words for {@link CvecAbsence#OTHER}
     * @param annual address during the year; {@code null} = the fixed one, wherever the student lives
     * @param copies whether receipt and attestation go to this e-mail, too; {@code null} = no
     * @param disability {@code null} = not answered
     */
    public record Personal(
            @Nullable String cvec,
            @Nullable CvecFinding cvecFinding,
            @JsonAlias("incoming") @Nullable CvecAbsence cvecAbsence,
            @Nullable String cvecReason,
            Address fixed,
            String accommodation,
            @Nullable Address annual,
            String phone,
            @Nullable String email,
            @Nullable Boolean copies,
            String family,
            @Nullable Integer children,
            @Nullable String military,
            @Nullable Boolean disability) {

        /** Whether the register, where it is used, has still to say something of the number. */
        public boolean unchecked() {
            return cvec != null && (cvecFinding == null || cvecFinding == CvecFinding.UNANSWERED);
        }

        /** « Mon attestation est en cours » */
        public boolean cvecPending() {
            return cvecAbsence == CvecAbsence.PENDING;
        }

        /** « Je n'ai pas à payer la CVEC » */
        public boolean cvecDisclaimed() {
            return cvecAbsence != null && cvecAbsence.exempt();
        }

        Personal found(CvecFinding finding) {
            return new Personal(
                    cvec,
                    finding,
                    cvecAbsence,
                    cvecReason,
                    fixed,
                    accommodation,
                    annual,
                    phone,
                    email,
                    copies,
                    family,
                    children,
                    military,
                    disability);
        }
    }

    /**
     * Annual data (product 3.5). {@code workShare} is in percent of full time; {@code ward} = « pupille de la Nation », asked
     * only where fees depend on it.
     *
     * @param grant {@code null} = none, or not said
     * @param grantOpen whether the grant was not said, which is allowed where no fee depends on it; {@code null} = no
     */
    public record Annual(
            List<Following> programmes,
            PreviousYear previousYear,
            @Nullable LastDiploma lastDiploma,
            @Nullable LastEstablishment lastEstablishment,
            String occupation,
            @Nullable Integer workShare,
            @Nullable String parent1Occupation,
            @Nullable String parent2Occupation,
            @Nullable String grant,
            @Nullable Boolean grantOpen,
            @Nullable String grantNumber,
            boolean ward,
            Map<String, Approval> approvals) {}

    /**
     * The way in which a chosen programme will be followed.
     *
     * @param confirmedFor the régime for which the student confirmed a status that contradicts it; else {@code null}
     * @param maintained whether the enrolment in the institute goes on; {@code null} outside institutes
     * @param gapYear {@code semester}, {@code year} or {@code null}
     * @param exchange {@code out}, {@code in} (which the offer says) or {@code null}
     */
    public record Following(
            ProgrammeKey programme,
            String status,
            @Nullable String confirmedFor,
            @Nullable Boolean maintained,
            @Nullable String gapYear,
            @Nullable String exchange) {}

    /**
     * The previous-year situation as stored for the national survey (product 3.6).
     *
     * @param answer which of the four answers was ticked
     * @param situation SISE code SITUPRE
     * @param establishment UAI, or a name where the student knows no code
     */
    public record PreviousYear(
            PreviousAnswer answer,
            String situation,
            @Nullable Place place,
            @Nullable String establishment) {}

    /** The one question « où étiez-vous inscrit·e ? ». */
    public enum PreviousAnswer {
        INSTITUTE_FRANCE,
        INSTITUTE_ABROAD,
        UNIVERSITY,
        OTHER
    }

    /** Asked only where the record has none. « Aucun » has neither year nor place. */
    public record LastDiploma(
            String type, @Nullable Integer year, @Nullable Place place) {}

    /**
     * Asked only of those who come back after a year without studies.
     *
     * @param year an academic year's first
     * @param establishment UAI or a name, where it was given
     */
    public record LastEstablishment(
            String type, int year, Place place, @Nullable String establishment) {}

    /** The answer to a version of a document. */
    public record Approval(int version, boolean agreed, Instant at) {}
}
