package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.proof.Samples;
import fr.rentree.session.AssuranceLevel;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.Languages;
import fr.rentree.web.SessionTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** « Recevoir par courriel ». */
class AttestationCopyTest {

    /** The page says so, whatever it was when the enrolment was finished. */
    private static final String TODAY = "zoe.oeuvrard@etu.univ.example";

    /** Left to the system: a mail may still be on its way into the outbox when a test ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final EnrolmentSnapshot snapshot = Samples.attestation("Zoé", "Œuvrard", null, 2);
    private final String id = snapshot.enrolment().toString();
    private final StudentNumber owner = snapshot.student().number();
    private final Person person = new Person(
            new UUID(0, 1),
            TODAY,
            "Zoé Œuvrard",
            Role.STUDENT,
            owner,
            Set.of(),
            new AssuranceLevel(false, false, false, Instant.EPOCH),
            "tag",
            new SessionTime(Instant.EPOCH, Duration.ZERO));
    private final Dossiers dossiers = mock(Dossiers.class);
    private final BackupAddresses addresses = mock(BackupAddresses.class);
    private Office office;
    private AttestationCopy copy;

    @BeforeEach
    void open() {
        office = new Office(data, null);
        var letter = new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY);
        copy = new AttestationCopy(dossiers, letter, new MailCopies(addresses), office.mails, office.clock);
        finished(snapshot);
    }

    private void finished(EnrolmentSnapshot snapshot) {
        when(dossiers.snapshot(owner, snapshot.enrolment())).thenReturn(Optional.of(snapshot));
        when(dossiers.standing(snapshot.enrolment(), 2))
                .thenReturn(Optional.of(new VersionStanding.Valid(snapshot, snapshot.finishedAt(), false)));
    }

    @Test
    void theAttestationGoesToTheUniversityAddressOfTodayOnce() {
        for (int i = 0; i < 3; i++) copy.send(id, owner, person);
        assertThat(office.all()).hasSize(1).first().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo(TODAY);
            var letter = copy.write(mail).orElseThrow();
            assertThat(letter.title()).isEqualTo("Votre attestation de réinscription 2026-2027");
            assertThat(letter.attachments())
                    .extracting(MailText.Attachment::name)
                    .containsExactly("attestation-26-0342-000123.pdf");
        });
    }

    @Test
    void whereCopiesAreWishedItGoesToTheConfirmedPersonalAddressInAMailOfItsOwn() {
        finished(Samples.copied(snapshot, "zoe@mail.example"));
        copy.send(id, owner, person);
        assertThat(office.all()).hasSize(1);

        when(addresses.confirmed(owner, "zoe@mail.example")).thenReturn(true);
        for (int i = 0; i < 3; i++) copy.send(id, owner, person);
        assertThat(office.all()).extracting(Mail::recipient).containsExactlyInAnyOrder(TODAY, "zoe@mail.example");
        assertThat(office.all())
                .allSatisfy(mail ->
                        assertThat(copy.write(mail).orElseThrow().plain()).doesNotContain("zoe@mail.example", TODAY));
    }

    @Test
    void fiveMinutesLaterItCanBeAskedForAgain() {
        copy.send(id, owner, person);
        office.clock.move(Duration.ofMinutes(5));
        copy.send(id, owner, person);
        assertThat(office.sql
                        .sql("select count(*) from mail")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void somebodyElsesOrAMadeUpOneDoesNotExist() {
        var other = new StudentNumber("22499999");
        for (var wrong : new String[] {new UUID(9, 9).toString(), "x", "../../etc"})
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> copy.send(wrong, owner, person));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> copy.send(id, other, person));
    }
}
