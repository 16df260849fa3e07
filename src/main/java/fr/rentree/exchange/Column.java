package fr.rentree.exchange;

/**
 * A column of a file.
 *
 * @param required whether a line without a value is refused
 * @param expected whether the column itself has to be there; one that came later may be missing in older files
 */
record Column(String name, boolean required, boolean expected, Rule rule) {

    static Column required(String name, Rule rule) {
        return new Column(name, true, true, rule);
    }

    static Column optional(String name, Rule rule) {
        return new Column(name, false, true, rule);
    }

    /** A column that older files do not have: without it, all its values are empty. */
    static Column later(String name, Rule rule) {
        return new Column(name, false, false, rule);
    }
}
