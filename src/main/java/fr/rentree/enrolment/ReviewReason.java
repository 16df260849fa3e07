package fr.rentree.enrolment;

import fr.rentree.cvec.CvecFinding;
import fr.rentree.reference.References;
import java.util.EnumSet;
import java.util.Set;

/** The reasons for which a finished enrolment is « à vérifier »: the registry sees and clears them. */
public enum ReviewReason {
    /** The national register has not answered yet; it is asked again by itself. */
    CVEC_UNCHECKED,
    /** The register does not know the number, or says that the attestation does not count. */
    CVEC_REFUSED,
    /** « Je n'ai pas à payer la CVEC », in a régime that owes it. */
    CVEC_NOT_OWED,
    /** Somebody else has finished with the same number. */
    CVEC_TAKEN,
    NAME_MISMATCH,
    BIRTH_DATE_MISMATCH,
    /** The register's date of birth cannot be compared. */
    BIRTH_DATE_UNCLEAR,
    /** « Non » to « Maintenez-vous votre inscription à l'IFSI de … ? » */
    NOT_MAINTAINED,
    /** The student stands by a postal code and a commune that the official list does not have together. */
    ADDRESS_UNLISTED,
    OPEN_CASE;

    /** Key of what it means for the student, in a sentence. */
    public String sentence() {
        return this == OPEN_CASE ? "enrolment.left.case" : "enrolment.left.check." + this;
    }

    /** All reasons of a way; {@code register} = whether numbers are checked with the national one. */
    static Set<ReviewReason> of(Journey journey, boolean register) {
        var checks = EnumSet.noneOf(ReviewReason.class);
        var personal = journey.answers().personal();
        if (personal != null && personal.cvecFinding() != null) checks.addAll(of(personal.cvecFinding()));
        if (personal != null && personal.cvecDisclaimed()) checks.add(CVEC_NOT_OWED);
        if (register && personal != null && personal.unchecked()) checks.add(CVEC_UNCHECKED);
        if (personal != null && unlisted(personal, journey.references())) checks.add(ADDRESS_UNLISTED);
        if (journey.programmes().chosen().stream().anyMatch(journey::leaves)) checks.add(NOT_MAINTAINED);
        journey.dossier().notes().stream()
                .filter(CaseNote::open)
                .map(ReviewReason::of)
                .forEach(checks::addAll);
        return checks;
    }

    /** What a settled case leaves no longer to be looked at. */
    static Set<ReviewReason> settled(CaseNote note) {
        return switch (note.type()) {
            case "CVEC_NOT_OWED" -> Set.of(CVEC_NOT_OWED, OPEN_CASE);
            case "CVEC_TAKEN" -> Set.of(CVEC_TAKEN, OPEN_CASE);
            default -> of(note);
        };
    }

    private static boolean unlisted(Answers.Personal personal, References references) {
        return AddressRules.insisted(personal.fixed(), references)
                || AddressRules.insisted(personal.annual(), references);
    }

    /** What a case leaves to be looked at while it is open. */
    static Set<ReviewReason> of(CaseNote note) {
        return note.type().equals("NAME_DIFFERS") ? Set.of(NAME_MISMATCH, OPEN_CASE) : Set.of(OPEN_CASE);
    }

    /** What the register's word on a number leaves to be looked at. */
    static Set<ReviewReason> of(CvecFinding finding) {
        return switch (finding) {
            case CONFIRMED -> Set.of();
            case NAMES_DIFFER -> Set.of(NAME_MISMATCH);
            case BIRTH_DATE_DIFFERS -> Set.of(BIRTH_DATE_MISMATCH);
            case PERSON_DIFFERS -> Set.of(NAME_MISMATCH, BIRTH_DATE_MISMATCH);
            case BIRTH_DATE_UNCLEAR -> Set.of(BIRTH_DATE_UNCLEAR);
            case NOT_FOUND, NOT_VALID -> Set.of(CVEC_REFUSED);
            case UNANSWERED -> Set.of(CVEC_UNCHECKED);
        };
    }
}
