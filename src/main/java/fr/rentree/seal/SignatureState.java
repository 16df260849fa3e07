package fr.rentree.seal;

/** The state of the signature in a file that differs from the one we issued. */
public enum SignatureState {
    /** There is none. */
    NONE,
    /** Somebody else's. */
    FOREIGN,
    /** It does not fit what it signs, or cannot be read. */
    BROKEN,
    /** What it signs is unchanged; what is around it is not. */
    INTACT
}
