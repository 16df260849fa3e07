package fr.rentree.messaging;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.session.Person;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.Page;
import fr.rentree.web.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Recevoir par courriel »: the attestation once more, to the university address of today and, where receipts are copied, to the
 * personal one; at most one every five minutes.
 */
@Controller
class AttestationCopy implements MailWriter {

    private static final String KIND = "attestation";
    private static final String COPY = "attestation-copy";
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Dossiers dossiers;
    private final ReceiptLetter letter;
    private final MailCopies copies;
    private final Mails mails;
    private final Clock clock;

    AttestationCopy(Dossiers dossiers, ReceiptLetter letter, MailCopies copies, Mails mails, Clock clock) {
        this.dossiers = dossiers;
        this.letter = letter;
        this.copies = copies;
        this.mails = mails;
        this.clock = clock;
    }

    @PostMapping("/reinscription/attestation/{enrolment}/courriel")
    ModelAndView send(@PathVariable String enrolment, @SignedIn StudentNumber student, @SignedIn Person person) {
        var snapshot = id(enrolment)
                .flatMap(it -> dossiers.snapshot(student, it))
                .orElseThrow(() -> new NotFound("attestation"));
        var asked = snapshot.enrolment() + "/" + clock.instant().getEpochSecond() / PAUSE.toSeconds();
        mails.sendOnce(student, KIND, asked, snapshot.version(), person.email());
        copies.of(snapshot).ifPresent(it -> mails.sendOnce(student, COPY, asked, snapshot.version(), it));
        return Page.seeOther("/reinscription/fin?envoye");
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND, COPY);
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var enrolment = mail.subject().substring(0, mail.subject().indexOf('/'));
        return id(enrolment)
                .flatMap(it -> dossiers.standing(it, mail.version()))
                .map(letter::copy);
    }

    private static Optional<EnrolmentId> id(String written) {
        try {
            return Optional.of(new EnrolmentId(UUID.fromString(written)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
