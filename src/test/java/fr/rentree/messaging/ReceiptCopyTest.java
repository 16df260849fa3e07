package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.account.BackupAddressConfirmed;
import fr.rentree.account.BackupAddresses;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentFinished;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.ReviewReason;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.proof.Samples;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.Languages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Product section 5: the receipt goes « to the university address, and to the verified personal address if the student wishes ». */
class ReceiptCopyTest {

    private static final String PERSONAL = "moi@mail.example";

    /** Left to the system: a mail may still be on its way into the outbox when a test ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final EnrolmentSnapshot plain = Samples.attestation();
    private final EnrolmentSnapshot wished = Samples.copied(plain, PERSONAL);
    private final StudentNumber student = plain.student().number();
    private final String university = plain.student().email();
    private final Dossiers dossiers = mock(Dossiers.class);
    private final BackupAddresses addresses = mock(BackupAddresses.class);
    private Office office;
    private ReceiptMails receipt;

    @BeforeEach
    void open() {
        office = new Office(data, null);
        var letter = new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY);
        receipt = new ReceiptMails(dossiers, mock(Enrolments.class), letter, new MailCopies(addresses), office.mails);
    }

    /** « The receipt knows open cases », and says nothing of what is over once the university has validated. */
    @Test
    void theReceiptSaysWhatIsStillToBeCheckedAndNothingThatIsOver() {
        var open = text(false, Set.of(ReviewReason.OPEN_CASE, ReviewReason.CVEC_REFUSED));
        assertThat(open)
                .contains("Une demande est en attente", "ne confirme pas votre numéro CVEC")
                .doesNotContain("rien d'autre à faire");
        assertThat(text(false, Set.of())).contains("rien d'autre à faire", "Vous pouvez corriger");
        assertThat(text(true, Set.of())).doesNotContain("Vous pouvez corriger", "rien d'autre à faire");
    }

    @Test
    void onceValidatedTheCertificateComesFirst() {
        var letter = new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY)
                .copy(new VersionStanding.Valid(plain, plain.finishedAt(), true));
        assertThat(letter.attachments())
                .extracting(MailText.Attachment::name)
                .containsExactly("certificat-de-scolarite-26-0342-000123.pdf", "attestation-26-0342-000123.pdf");
        assertThat(letter.plain()).contains("votre certificat de scolarité et votre attestation");
    }

    /** « Never congratulated with « réinscrit·e » at that institute ». */
    @Test
    void whoDoesNotStayInTheInstituteIsNotCongratulated() {
        var leaving = Samples.leaving(plain);
        var letter = new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY)
                .of(
                        new VersionStanding.Valid(leaving, leaving.finishedAt(), false),
                        Set.of(ReviewReason.NOT_MAINTAINED));
        assertThat(letter.title()).isEqualTo("Votre réponse pour 2026-2027 est enregistrée");
        assertThat(letter.plain()).contains("vous n'y êtes pas réinscrit·e");
    }

    private String text(boolean validated, Set<ReviewReason> checks) {
        return new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY)
                .of(new VersionStanding.Valid(plain, plain.finishedAt(), validated), checks)
                .plain()
                .replaceAll("\\s+", " ");
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

    private void finish(EnrolmentSnapshot snapshot) {
        when(dossiers.snapshot(snapshot.enrolment(), snapshot.version())).thenReturn(Optional.of(snapshot));
        stands(snapshot, new VersionStanding.Valid(snapshot, snapshot.finishedAt(), false));
        when(dossiers.finished(student)).thenReturn(List.of(snapshot));
        receipt.on(new EnrolmentFinished(snapshot.enrolment(), snapshot.version(), student, snapshot.finishedAt()));
    }

    @Test
    void aLateReceiptSaysThatWhatItAttestsNoLongerCounts() {
        finish(plain);
        assertThat(said()).doesNotContain("n'est plus valable");
        stands(plain, new VersionStanding.Superseded(plain, 2, plain.finishedAt()));
        assertThat(said()).contains("la version 2", "n'est plus valable");
        stands(plain, new VersionStanding.Superseded(plain, null, plain.finishedAt()));
        assertThat(said()).contains("a été rouverte", "n'est plus valable");
        stands(plain, new VersionStanding.Cancelled(plain, plain.finishedAt()));
        assertThat(said()).contains("a été annulée", "n'est plus valable");
    }

    private String said() {
        return receipt.write(office.all().getFirst()).orElseThrow().plain();
    }

    private void stands(EnrolmentSnapshot snapshot, VersionStanding standing) {
        when(dossiers.standing(snapshot.enrolment(), snapshot.version())).thenReturn(Optional.of(standing));
    }

    private List<String> recipients() {
        return office.all().stream().map(Mail::recipient).toList();
    }
}
