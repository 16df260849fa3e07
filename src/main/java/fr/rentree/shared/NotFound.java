package fr.rentree.shared;

/** Thrown where something does not exist, or not for this person: both get the same page. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
