package fr.rentree.lostaccess;

/** The way in which a secretary has made sure of somebody's identity. */
enum IdentityCheck {
    STUDENT_CARD,
    IDENTITY_DOCUMENT,
    KNOWN_IN_PERSON
}
