package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.account.BackupAddressConfirmed;
import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentFinished;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Standing;
import fr.rentree.proof.Samples;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.Languages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Product section 5: the receipt goes « to the university address, and to the verified personal address if the student wishes ». */
class ReceiptCopyTest {

    private static final String PERSONAL = "moi@mail.example";

    @TempDir
    Path data;

    private final Snapshot plain = Samples.attestation();
    private final Snapshot wished = Samples.copied(plain, PERSONAL);
    private final StudentNumber student = plain.student().number();
    private final String university = plain.student().email();
    private final Dossiers dossiers = mock(Dossiers.class);
    private final BackupAddresses addresses = mock(BackupAddresses.class);
    private Office office;
    private Receipt receipt;

    @BeforeEach
    void open() {
        office = new Office(data, null);
        var letter = new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY);
        receipt = new Receipt(dossiers, mock(Enrolments.class), letter, new Copies(addresses), office.mails);
    }

    @Test
    void withoutTheWishItGoesToTheUniversityAddressOnly() {
        when(addresses.confirmed(student, PERSONAL)).thenReturn(true);
        finish(plain);
        receipt.on(new BackupAddressConfirmed(student));
        assertThat(recipients()).containsExactly(university);
    }

    @Test
    void anAddressThatIsNotConfirmedReceivesNothing() {
        finish(wished);
        assertThat(recipients()).containsExactly(university);
    }

    @Test
    void aConfirmedAddressReceivesAMailOfItsOwnThatDoesNotNameTheOther() {
        when(addresses.confirmed(student, PERSONAL)).thenReturn(true);
        finish(wished);
        assertThat(recipients()).containsExactlyInAnyOrder(university, PERSONAL);
        assertThat(office.all()).allSatisfy(mail -> {
            var letter = receipt.write(mail).orElseThrow();
            assertThat(letter.attachments()).hasSize(1);
            assertThat(letter.plain() + letter.replyTo()).doesNotContain(university, PERSONAL);
        });
    }

    @Test
    void theAddressThatTheUniversityKnowsNeedsNoLink() {
        var known = Samples.copied(Samples.knowing(plain, "Moi@Mail.example"), PERSONAL);
        finish(known);
        assertThat(recipients()).containsExactlyInAnyOrder(university, PERSONAL);
    }

    @Test
    void whatIsConfirmedAfterTheFinishIsSentThenAndOnceAVersion() {
        finish(wished);
        when(addresses.confirmed(student, PERSONAL)).thenReturn(true);
        for (int i = 0; i < 2; i++) receipt.on(new BackupAddressConfirmed(student));
        assertThat(recipients()).containsExactlyInAnyOrder(university, PERSONAL);

        var corrected = Samples.copied(Samples.attestation("Françoise", "Ngô", null, 2), PERSONAL);
        for (int i = 0; i < 2; i++) finish(corrected);
        assertThat(recipients()).containsExactlyInAnyOrder(university, PERSONAL, university, PERSONAL);
    }

    @Test
    void bothEventsDeliveredTwiceInAnyOrderSendOneToEach() {
        when(addresses.confirmed(student, PERSONAL)).thenReturn(true);
        when(dossiers.finished(student)).thenReturn(List.of(wished));
        for (int i = 0; i < 2; i++) {
            receipt.on(new BackupAddressConfirmed(student));
            finish(wished);
        }
        assertThat(recipients()).containsExactlyInAnyOrder(university, PERSONAL);
    }

    @Test
    void whoHasFinishedNothingIsSentNothing() {
        when(addresses.confirmed(student, PERSONAL)).thenReturn(true);
        receipt.on(new BackupAddressConfirmed(student));
        assertThat(office.all()).isEmpty();
    }

    private void finish(Snapshot snapshot) {
        when(dossiers.snapshot(snapshot.enrolment(), snapshot.version())).thenReturn(Optional.of(snapshot));
        stands(snapshot, new Standing.Valid(snapshot, snapshot.finishedAt(), false));
        when(dossiers.finished(student)).thenReturn(List.of(snapshot));
        receipt.on(new EnrolmentFinished(snapshot.enrolment(), snapshot.version(), student, snapshot.finishedAt()));
    }

    @Test
    void aLateReceiptSaysThatWhatItAttestsNoLongerCounts() {
        finish(plain);
        assertThat(said()).doesNotContain("n'est plus valable");
        stands(plain, new Standing.Superseded(plain, 2, plain.finishedAt()));
        assertThat(said()).contains("la version 2", "n'est plus valable");
        stands(plain, new Standing.Superseded(plain, null, plain.finishedAt()));
        assertThat(said()).contains("a été rouverte", "n'est plus valable");
        stands(plain, new Standing.Cancelled(plain, plain.finishedAt()));
        assertThat(said()).contains("a été annulée", "n'est plus valable");
    }

    private String said() {
        return receipt.write(office.all().getFirst()).orElseThrow().plain();
    }

    private void stands(Snapshot snapshot, Standing standing) {
        when(dossiers.standing(snapshot.enrolment(), snapshot.version())).thenReturn(Optional.of(standing));
    }

    private List<String> recipients() {
        return office.all().stream().map(Mail::recipient).toList();
    }
}
