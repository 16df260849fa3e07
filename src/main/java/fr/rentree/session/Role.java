package fr.rentree.session;

/** The roles that decide what an account may do. */
public enum Role {
    STUDENT,
    /** « Secrétariat d'institut »: sees its own institutes only. */
    SECRETARY,
    /** « Scolarité ». */
    REGISTRY,
    ADMIN
}
