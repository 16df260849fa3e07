package fr.rentree.access;

/** How a secretary has made sure who somebody is. */
enum IdentityCheck {
    STUDENT_CARD,
    IDENTITY_DOCUMENT,
    KNOWN_IN_PERSON
}
