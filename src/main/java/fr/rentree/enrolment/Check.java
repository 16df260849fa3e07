package fr.rentree.enrolment;

/** Why a finished enrolment is « à vérifier »: the registry sees it and clears it. */
public enum Check {
    CVEC_UNCHECKED,
    NAME_MISMATCH,
    OPEN_CASE
}
