package fr.rentree.enrolment;

import fr.rentree.shared.FormProblems;

/** A form after its rules: the domain's value, or what is wrong with it. */
public sealed interface Parsed<T> {

    /** Every rule holds. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** At least one does not. */
    record Wrong<T>(FormProblems problems) implements Parsed<T> {}

    default boolean valid() {
        return this instanceof Valid<T>;
    }
}
