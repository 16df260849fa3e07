package fr.rentree.account;

/** What somebody may do here. */
public enum Role {
    STUDENT,
    /** « Secrétariat d'institut »: sees its own institutes only. */
    SECRETARY,
    /** « Scolarité ». */
    REGISTRY,
    ADMIN
}
