package fr.rentree.enrolment;

import fr.rentree.cvec.CvecFinding;
import fr.rentree.reference.References;
import java.util.EnumSet;
import java.util.Set;

/** Why a finished enrolment is « à vérifier »: the registry sees it and clears it. */
public enum Check {
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
    static Set<Check> of(Way way, boolean register) {
        var checks = EnumSet.noneOf(Check.class);
        var personal = way.settled().personal();
        if (personal != null && personal.cvecFinding() != null) checks.addAll(of(personal.cvecFinding()));
        if (personal != null && personal.cvecDisclaimed()) checks.add(CVEC_NOT_OWED);
        if (register && personal != null && personal.unchecked()) checks.add(CVEC_UNCHECKED);
        if (personal != null && unlisted(personal, way.references())) checks.add(ADDRESS_UNLISTED);
        if (way.chosen().stream().anyMatch(way::leaves)) checks.add(NOT_MAINTAINED);
        way.dossier().notes().stream().filter(Note::open).map(Check::of).forEach(checks::addAll);
        return checks;
    }

    /** What a settled case leaves no longer to be looked at. */
    static Set<Check> settled(Note note) {
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
    static Set<Check> of(Note note) {
        return note.type().equals("NAME_DIFFERS") ? Set.of(NAME_MISMATCH, OPEN_CASE) : Set.of(OPEN_CASE);
    }

    /** What the register's word on a number leaves to be looked at. */
    static Set<Check> of(CvecFinding finding) {
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
