package fr.rentree.proof;

import java.util.Locale;

/** The documents that a student holds. */
public enum DocumentKind {
    /** « Récapitulatif »: everything that was answered. */
    RECAP,
    /** « Attestation de réinscription en ligne »: proves that the student finished, not that the registry agreed. */
    ATTESTATION,
    /** « Certificat de scolarité »: issued once the registry has validated. */
    CERTIFICATE;

    /** {@code proof.<kind>.<name>}, where the words of a kind stand. */
    public String key(String name) {
        return "proof." + name().toLowerCase(Locale.ROOT) + "." + name;
    }
}
