package fr.rentree.messaging;

import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.EnrolmentSnapshot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The copies of mails to the university address: to the personal one, « if the student wishes » and it is confirmed.
 * Always as a mail of its own, so that no mailbox learns of the other.
 */
@Component
class MailCopies {

    private final BackupAddresses addresses;

    MailCopies(BackupAddresses addresses) {
        this.addresses = addresses;
    }

    Optional<String> of(EnrolmentSnapshot finished) {
        var student = finished.student();
        return finished.copiesTo().filter(it -> student.knows(it) || addresses.confirmed(student.number(), it));
    }
}
