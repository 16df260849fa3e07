package fr.rentree.messaging;

import java.util.Optional;

/** Writes the mails of one kind, at the moment of sending. */
interface Writer {

    String kind();

    /** The letter; nothing where what it would tell of is no more, so that there is nothing to send. */
    Optional<Letter> write(Mail mail);
}
