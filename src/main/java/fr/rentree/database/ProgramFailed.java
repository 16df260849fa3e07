package fr.rentree.database;

import fr.rentree.shared.Blanks;

/** One of PostgreSQL's programs ended with an error; the message holds what it said. */
class ProgramFailed extends IllegalStateException {

    ProgramFailed(String what, String said) {
        super(what + ": " + Blanks.strip(said));
    }

    /** The same with the end of the server's log, where the cause stands. */
    ProgramFailed because(String log) {
        return new ProgramFailed(String.valueOf(getMessage()), log.substring(Math.max(0, log.length() - 2000)));
    }
}
