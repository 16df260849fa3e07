package fr.rentree.messaging;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentCancelled;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.EnrolmentReopened;
import fr.rentree.enrolment.EnrolmentRestored;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.EnrolmentsValidated;
import fr.rentree.enrolment.WorklistItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells students what the registry or the institute has done with their enrolment. To the university address; to the personal
 * one too, where the student wished that when finishing.
 */
@Component
class RegistryMails implements MailWriter {

    static final String VALIDATED = "validated";
    static final String CANCELLED = "cancelled";
    static final String REOPENED = "reopened";
    static final String RESTORED = "restored";
    static final String COPY = "-copy";

    private final Enrolments enrolments;
    private final Dossiers dossiers;
    private final RegistryLetters letters;
    private final MailCopies copies;
    private final Mails mails;

    RegistryMails(Enrolments enrolments, Dossiers dossiers, RegistryLetters letters, MailCopies copies, Mails mails) {
        this.enrolments = enrolments;
        this.dossiers = dossiers;
        this.letters = letters;
        this.copies = copies;
        this.mails = mails;
    }

    @ApplicationModuleListener
    void on(EnrolmentsValidated event) {
        enrolments.told(event.enrolments()).forEach(it -> send(VALIDATED, it, ""));
    }

    @ApplicationModuleListener
    void on(EnrolmentCancelled event) {
        find(event.enrolment()).ifPresent(it -> send(CANCELLED, it, ""));
    }

    /** The same version can be reopened again, where the student gave the correction up. */
    @ApplicationModuleListener
    void on(EnrolmentReopened event) {
        find(event.enrolment())
                .ifPresent(it -> send(REOPENED, it, "/" + event.at().toEpochMilli()));
    }

    @ApplicationModuleListener
    void on(EnrolmentRestored event) {
        find(event.enrolment())
                .ifPresent(it -> send(RESTORED, it, "/" + event.at().toEpochMilli()));
    }

    private void send(String kind, WorklistItem it, String turn) {
        var student = it.student();
        var subject = it.id() + turn;
        mails.sendOnce(student.number(), kind, subject, it.version(), student.email());
        finished(it)
                .flatMap(copies::of)
                .ifPresent(copy -> mails.sendOnce(student.number(), kind + COPY, subject, it.version(), copy));
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(VALIDATED, CANCELLED, REOPENED, RESTORED)
                .flatMap(it -> Stream.of(it, it + COPY))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<MailText> write(Mail mail) {
        var id = mail.subject().split("/")[0];
        var kind = mail.kind().replace(COPY, "");
        return find(new EnrolmentId(UUID.fromString(id))).flatMap(it -> letters.of(kind, it, finished(it)));
    }

    private Optional<WorklistItem> find(EnrolmentId id) {
        return enrolments.told(List.of(id)).stream().findFirst();
    }

    /** What the student finished last, if anything. */
    private Optional<EnrolmentSnapshot> finished(WorklistItem it) {
        return it.id() == null || it.version() == 0 ? Optional.empty() : dossiers.snapshot(it.id(), it.version());
    }
}
