package fr.rentree.exchange;

/**
 * A column of a file.
 *
 * @param required whether a line without a value is refused; the column itself always has to be there
 */
record Column(String name, boolean required, Rule rule) {

    static Column required(String name, Rule rule) {
        return new Column(name, true, rule);
    }

    static Column optional(String name, Rule rule) {
        return new Column(name, false, rule);
    }
}
