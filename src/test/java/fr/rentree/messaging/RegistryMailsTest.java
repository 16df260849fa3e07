package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.rentree.account.BackupAddresses;
import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Campaigns;
import fr.rentree.enrolment.CancellationReason;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.enrolment.EnrolmentCancelled;
import fr.rentree.enrolment.EnrolmentReopened;
import fr.rentree.enrolment.EnrolmentRestored;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.EnrolmentsValidated;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.institute.Institutes;
import fr.rentree.proof.Samples;
import fr.rentree.session.Role;
import fr.rentree.web.Languages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Validated, cancelled, reopened: the student is told once, in the language of the last finish. */
class RegistryMailsTest {

    private static final Instant WHEN = Instant.parse("2026-11-24T09:00:00Z");
    private static final String PERSONAL = "moi@mail.example";

    /** Left to the system: a mail may still be on its way into the outbox when a test ends. */
    @TempDir(cleanup = CleanupMode.NEVER)
    Path data;

    private final EnrolmentSnapshot finished = Samples.copied(Samples.attestation(), PERSONAL);
    private final Enrolments enrolments = mock(Enrolments.class);
    private final Dossiers dossiers = mock(Dossiers.class);
    private final Campaigns campaigns = mock(Campaigns.class);
    private final Institutes institutes = mock(Institutes.class);
    private final BackupAddresses addresses = mock(BackupAddresses.class);
    private Office office;
    private RegistryMails mails;

    @BeforeEach
    void open() {
        office = new Office(data, null);
        var letters = new RegistryLetters(
                campaigns,
                institutes,
                new Languages(),
                Office.UNIVERSITY,
                new ReceiptLetter(Samples.proofs(), new Languages(), Office.UNIVERSITY));
        mails = new RegistryMails(enrolments, dossiers, letters, new MailCopies(addresses), office.mails);
        var programme = finished.programme();
        when(campaigns.current())
                .thenReturn(new Campaign(
                        finished.year(),
                        java.time.Duration.ZERO,
                        List.of(),
                        Map.of(programme.key(), programme),
                        Map.of(),
                        List.of(),
                        List.of()));
        var institute = Objects.requireNonNull(finished.institute());
        when(institutes.find(Objects.requireNonNull(programme.institute()))).thenReturn(Optional.of(institute));
        when(dossiers.snapshot(finished.enrolment(), 1)).thenReturn(Optional.of(finished));
    }

    @Test
    void whoIsValidatedIsToldWhereTheCertificateIs() {
        is(State.VALIDATED, 1, null, null);
        mails.on(new EnrolmentsValidated(List.of(finished.enrolment()), WHEN));
        var letter = letter();
        assertThat(letter.title()).isEqualTo("Votre inscription 2026-2027 est validée");
        assertThat(letter.plain())
                .contains(
                        "certificat de scolarité est prêt",
                        "26-0342-000123",
                        "http://localhost:8080/reinscription/fin");
    }

    /** « Certificate first and by mail »: nobody has to come and look for it. */
    @Test
    void theCertificateComesWithTheMail() {
        is(State.VALIDATED, 1, null, null);
        mails.on(new EnrolmentsValidated(List.of(finished.enrolment()), WHEN));
        assertThat(letter().attachments())
                .extracting(MailText.Attachment::name)
                .containsExactly("certificat-de-scolarite-26-0342-000123.pdf");
    }

    @Test
    void whoseReopeningIsGivenUpIsToldThatTheVersionBeforeCounts() {
        is(State.FINISHED, 1, null, null);
        mails.on(new EnrolmentRestored(
                finished.enrolment(), 1, finished.student().number(), WHEN));
        assertThat(letter().plain()).contains("de nouveau valable", "26-0342-000123");
    }

    @Test
    void whoIsCancelledIsToldWhyAndWhomToAsk() {
        is(State.CANCELLED, 1, new CancellationReason(CancelReason.OTHER, "Inscription faite deux fois."), null);
        mails.on(new EnrolmentCancelled(finished.enrolment(), finished.student().number(), WHEN));
        var letter = letter();
        assertThat(letter.plain())
                .contains(
                        "Inscription faite deux fois.", "Autre raison", "ne valent plus", "scolarite@ifsi-nim.example");
        assertThat(letter.replyTo()).isEqualTo("scolarite@ifsi-nim.example");
    }

    @Test
    void whatWasOnlyOfferedIsCancelledInFrenchAndNamesNoDocuments() {
        is(State.CANCELLED, 0, new CancellationReason(CancelReason.RESIGNATION, null), null);
        mails.on(new EnrolmentCancelled(finished.enrolment(), finished.student().number(), WHEN));
        assertThat(letter().plain()).contains("Démission").doesNotContain("ne valent plus");
    }

    @Test
    void whoseIsReopenedIsToldByWhomWhyAndUntilWhen() {
        var until = Instant.parse("2026-12-01T23:00:00Z");
        is(State.STARTED, 1, null, new Reopening(Role.SECRETARY, "L'adresse est celle de l'an dernier.", until));
        mails.on(new EnrolmentReopened(
                finished.enrolment(), 1, finished.student().number(), WHEN));
        assertThat(letter().plain())
                .contains(
                        "rouverte par l'IFSI de Nîmes",
                        "L'adresse est celle de l'an dernier.",
                        "1er décembre 2026 à 23\u00a0h\u00a059",
                        "http://localhost:8080/reinscription");
    }

    @Test
    void whatIsNoLongerSoIsNotTold() {
        is(State.CANCELLED, 1, new CancellationReason(CancelReason.RESIGNATION, null), null);
        mails.on(new EnrolmentsValidated(List.of(finished.enrolment()), WHEN));
        mails.on(new EnrolmentReopened(
                finished.enrolment(), 1, finished.student().number(), WHEN));
        assertThat(office.all())
                .hasSize(2)
                .allSatisfy(it -> assertThat(mails.write(it)).isEmpty());
    }

    @Test
    void eachEventIsToldOnceAndAnotherReopeningAgain() {
        is(State.STARTED, 1, null, new Reopening(Role.REGISTRY, "À revoir", WHEN.plusSeconds(60)));
        for (int i = 0; i < 2; i++)
            for (var at : List.of(WHEN, WHEN.plusSeconds(5)))
                mails.on(new EnrolmentReopened(
                        finished.enrolment(), 1, finished.student().number(), at));
        assertThat(office.all()).hasSize(2);
        assertThat(letter().plain()).contains("rouverte par la scolarité");
    }

    @Test
    void thePersonalAddressIsToldTooWhereTheStudentWishedThat() {
        when(addresses.confirmed(finished.student().number(), PERSONAL)).thenReturn(true);
        is(State.VALIDATED, 1, null, null);
        mails.on(new EnrolmentsValidated(List.of(finished.enrolment()), WHEN));
        assertThat(office.all())
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder(finished.student().email(), PERSONAL);
        assertThat(office.all()).allSatisfy(it -> assertThat(mails.write(it)).isPresent());
    }

    private void is(State state, int version, @Nullable CancellationReason cancelled, @Nullable Reopening reopened) {
        when(enrolments.told(List.of(finished.enrolment())))
                .thenReturn(List.of(new WorklistItem(
                        finished.enrolment(),
                        finished.student(),
                        finished.programme().key(),
                        state,
                        version,
                        Set.of(),
                        WHEN,
                        version == 0 ? null : finished.reference(),
                        cancelled,
                        reopened)));
    }

    private MailText letter() {
        return mails.write(office.all().getFirst()).orElseThrow();
    }
}
