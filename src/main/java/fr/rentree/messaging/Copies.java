package fr.rentree.messaging;

import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Snapshot;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where what goes to the university address goes as well: to the personal one, « if the student wishes » and it is theirs
 * beyond doubt. Always as a mail of its own, so that no mailbox learns of the other.
 */
@Component
class Copies {

    private final BackupAddresses addresses;

    Copies(BackupAddresses addresses) {
        this.addresses = addresses;
    }

    Optional<String> of(Snapshot finished) {
        var student = finished.student();
        return finished.copiesTo().filter(it -> student.knows(it) || addresses.confirmed(student.number(), it));
    }
}
