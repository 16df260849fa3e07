package fr.rentree.messaging;

import java.util.Optional;
import java.util.Set;

/** Writes the mails of some kinds, at the moment of sending. */
interface MailWriter {

    Set<String> kinds();

    /** The letter; nothing where what it would tell of is no more, so that there is nothing to send. */
    Optional<MailText> write(Mail mail);
}
