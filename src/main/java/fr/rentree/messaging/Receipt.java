package fr.rentree.messaging;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentFinished;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.Snapshot;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells students that their enrolment is finished, with the attestation: the receipt that CRPA L112-11 asks for. To the
 * university address.
 */
@Component
class Receipt implements Writer {

    private static final String KIND = "receipt";

    private final Dossiers dossiers;
    private final ReceiptLetter letter;
    private final Mails mails;

    Receipt(Dossiers dossiers, ReceiptLetter letter, Mails mails) {
        this.dossiers = dossiers;
        this.letter = letter;
        this.mails = mails;
    }

    /** Runs after commit; the registry keeps the event until the mail is durable. May run twice. */
    @ApplicationModuleListener
    void on(EnrolmentFinished event) {
        dossiers.snapshot(event.enrolment(), event.version())
                .ifPresent(it -> mails.sendOnce(
                        KIND,
                        event.enrolment().toString(),
                        event.version(),
                        it.student().email()));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Optional<Letter> write(Mail mail) {
        return snapshot(mail).map(letter::of);
    }

    private Optional<Snapshot> snapshot(Mail mail) {
        return dossiers.snapshot(new EnrolmentId(UUID.fromString(mail.subject())), mail.version());
    }
}
