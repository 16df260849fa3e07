package fr.rentree.exchange;

/**
 * Something that is wrong in a file to import, said so that the person who made the file can mend it.
 *
 * @param file name of the file, or of the package where no file is to blame
 * @param line of the file, the header is line 1; 0 = the file as a whole
 * @param column name in the header; empty = the line as a whole
 * @param value as it stands in the file, cut where it is long
 * @param message what is wrong: one French sentence
 * @param remedy what to do: one French sentence
 */
public record ImportFault(
        String file, int line, String column, String value, Severity severity, String message, String remedy) {

    /** Errors stop the whole package, warnings do not. */
    public enum Severity {
        ERROR("erreur"),
        WARNING("avertissement");

        private final String french;

        Severity(String french) {
            this.french = french;
        }

        /** As the report writes it. */
        public String french() {
            return french;
        }
    }

    /** The same as a warning: the value is left out, and the rest of the line is read. */
    ImportFault leftOut() {
        return new ImportFault(
                file, line, column, value, Severity.WARNING, message, remedy + " Cette valeur n'est pas reprise.");
    }

    /** Where it is, as one reads it: {@code etudiants.csv, ligne 12, colonne « ine »}. */
    public String place() {
        return file + (line > 0 ? ", ligne " + line : "") + (column.isEmpty() ? "" : ", colonne « " + column + " »");
    }
}
