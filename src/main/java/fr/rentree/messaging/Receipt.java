package fr.rentree.messaging;

import fr.rentree.account.BackupAddressConfirmed;
import fr.rentree.enrolment.Check;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentFinished;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Standing;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells students that their enrolment is finished, with the attestation: the receipt that CRPA L112-11 asks for. To the
 * university address; to the personal one too, as soon as the student wishes that and has confirmed it.
 */
@Component
class Receipt implements Writer {

    private static final String KIND = "receipt";
    private static final String COPY = "receipt-copy";

    private final Dossiers dossiers;
    private final Enrolments enrolments;
    private final ReceiptLetter letter;
    private final Copies copies;
    private final Mails mails;

    Receipt(Dossiers dossiers, Enrolments enrolments, ReceiptLetter letter, Copies copies, Mails mails) {
        this.dossiers = dossiers;
        this.enrolments = enrolments;
        this.letter = letter;
        this.copies = copies;
        this.mails = mails;
    }

    /** Runs after commit; the registry keeps the event until the mail is durable. May run twice. */
    @ApplicationModuleListener
    void on(EnrolmentFinished event) {
        dossiers.snapshot(event.enrolment(), event.version()).ifPresent(it -> {
            send(KIND, it, it.student().email());
            copy(it);
        });
    }

    /** The address was confirmed after the enrolment was finished. */
    @ApplicationModuleListener
    void on(BackupAddressConfirmed event) {
        dossiers.finished(event.student()).forEach(this::copy);
    }

    private void copy(Snapshot finished) {
        copies.of(finished).ifPresent(it -> send(COPY, finished, it));
    }

    private void send(String kind, Snapshot finished, String recipient) {
        mails.sendOnce(
                finished.student().number(), kind, finished.enrolment().toString(), finished.version(), recipient);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND, COPY);
    }

    @Override
    public Optional<Letter> write(Mail mail) {
        var enrolment = new EnrolmentId(UUID.fromString(mail.subject()));
        return dossiers.standing(enrolment, mail.version()).map(it -> letter.of(it, toCheck(enrolment, it)));
    }

    /** Why it is « à vérifier », as long as this version counts. */
    private Set<Check> toCheck(EnrolmentId enrolment, Standing standing) {
        return standing instanceof Standing.Valid
                ? enrolments.told(Set.of(enrolment)).stream()
                        .flatMap(it -> it.checks().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Check.class)))
                : Set.of();
    }
}
