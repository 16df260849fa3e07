package fr.rentree.firstuse;

/** The way through the first use of an account is over, or was never begun on this browser: it begins again. */
final class FirstUseOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FirstUseOver() {
        super("no first use");
    }
}
