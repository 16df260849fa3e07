package fr.rentree.messaging;

import fr.rentree.account.BackupAddressConfirmed;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentFinished;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.ReviewReason;
import fr.rentree.enrolment.VersionStanding;
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
class ReceiptMails implements MailWriter {

    private static final String KIND = "receipt";
    private static final String COPY = "receipt-copy";

    private final Dossiers dossiers;
    private final Enrolments enrolments;
    private final ReceiptLetter letter;
    private final MailCopies copies;
    private final Mails mails;

    ReceiptMails(Dossiers dossiers, Enrolments enrolments, ReceiptLetter letter, MailCopies copies, Mails mails) {
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

    private void copy(EnrolmentSnapshot finished) {
        copies.of(finished).ifPresent(it -> send(COPY, finished, it));
    }

    private void send(String kind, EnrolmentSnapshot finished, String recipient) {
        mails.sendOnce(
                finished.student().number(), kind, finished.enrolment().toString(), finished.version(), recipient);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND, COPY);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var enrolment = new EnrolmentId(UUID.fromString(mail.subject()));
        return dossiers.standing(enrolment, mail.version()).map(it -> letter.of(it, toCheck(enrolment, it)));
    }

    /** Why it is « à vérifier », as long as this version counts. */
    private Set<ReviewReason> toCheck(EnrolmentId enrolment, VersionStanding standing) {
        return standing instanceof VersionStanding.Valid
                ? enrolments.told(Set.of(enrolment)).stream()
                        .flatMap(it -> it.checks().stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewReason.class)))
                : Set.of();
    }
}
