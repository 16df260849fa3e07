package fr.rentree.proof;

/** What became of the signature in a file that is not what we issued. */
public enum Signature {
    /** There is none. */
    NONE,
    /** Somebody else's. */
    FOREIGN,
    /** It does not fit what it signs, or cannot be read. */
    BROKEN,
    /** What it signs is unchanged; what is around it is not. */
    INTACT
}
