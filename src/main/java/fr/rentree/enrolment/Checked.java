package fr.rentree.enrolment;

import fr.rentree.shared.Problems;

/** A form after its rules: the domain's value, or what is wrong with it. */
public sealed interface Checked<T> {

    /** Every rule holds. */
    record Valid<T>(T value) implements Checked<T> {}

    /** At least one does not. */
    record Wrong<T>(Problems problems) implements Checked<T> {}

    default boolean valid() {
        return this instanceof Valid<T>;
    }
}
