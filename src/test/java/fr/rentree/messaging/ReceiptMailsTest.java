package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import fr.rentree.account.AccountAdministration;
import fr.rentree.account.AccountMailboxes;
import fr.rentree.account.BackupAddresses;
import fr.rentree.administration.Invitations;
import fr.rentree.campaign.Campaigns;
import fr.rentree.desk.Cases;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentFinished;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Enrolments;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.institute.Institutes;
import fr.rentree.lostaccess.LostAccessRequests;
import fr.rentree.password.PasswordLinks;
import fr.rentree.password.PasswordNotices;
import fr.rentree.proof.Samples;
import fr.rentree.signon.UnmatchedPersons;
import fr.rentree.student.Students;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** From the event to the mail in the outbox, over the event registry and the real tables. */
@MockitoBean(
        types = {
            Cases.class,
            Campaigns.class,
            Enrolments.class,
            Students.class,
            Institutes.class,
            LostAccessRequests.class,
            UnmatchedPersons.class,
            Invitations.class,
            AccountAdministration.class,
            PasswordLinks.class,
            AccountMailboxes.class,
            PasswordNotices.class
        })
@ApplicationModuleTest(extraIncludes = {"document", "seal", "proof", "reference"})
class ReceiptMailsTest {

    private static final Path DATA = folder();

    @MockitoBean
    Dossiers dossiers;

    @MockitoBean
    BackupAddresses addresses;

    @Autowired
    Mails mails;

    @DynamicPropertySource
    static void outbox(DynamicPropertyRegistry properties) {
        properties.add("rentree.data-dir", DATA::toString);
    }

    @Test
    void anEventDeliveredTwiceSendsOneReceiptWithTheAttestation(Scenario scenario) throws Exception {
        var snapshot = Samples.attestation("Nguyễn Thị-Mai", "de La Tour d'Auvergne", "Œuvrard", 1);
        var event = event(snapshot);

        scenario.publish(event)
                .andWaitForStateChange(this::outbox, files -> files.size() == 1)
                .andVerify(files -> assertThat(files).hasSize(1));
        scenario.publish(event)
                .andWaitForStateChange(() -> mails.unsent(1), List::isEmpty)
                .andVerify(waiting -> assertThat(outbox()).hasSize(1));

        assertThat(outbox()).hasSize(1);
        var message = read(outbox().getFirst());
        assertThat(message.getSubject()).isEqualTo("Votre réinscription 2026-2027 est terminée");
        assertThat(message.getHeader("To", null)).isEqualTo("francoise.ngo@etu.univ.example");
        var parts = (MimeMultipart) message.getContent();
        var text = (String) ((MimeMultipart) parts.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        assertThat(text.replace('\u00a0', ' '))
                .contains(
                        "Bonjour Nguyễn Thị-Mai Œuvrard,",
                        "le 23 novembre 2026 à 15 h 04",
                        "article L112-11",
                        "Référence : 26-0342-000123",
                        "scolarite@ifsi-nim.example",
                        "04 67 00 01 11");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("attestation-26-0342-000123.pdf");
        try (var pdf = Loader.loadPDF(parts.getBodyPart(1).getInputStream().readAllBytes())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Nguyễn Thị-Mai de La Tour d'Auvergne");
        }
    }

    private EnrolmentFinished event(EnrolmentSnapshot snapshot) {
        when(dossiers.snapshot(snapshot.enrolment(), snapshot.version())).thenReturn(Optional.of(snapshot));
        when(dossiers.standing(snapshot.enrolment(), snapshot.version()))
                .thenReturn(Optional.of(new VersionStanding.Valid(snapshot, snapshot.finishedAt(), false)));
        return new EnrolmentFinished(
                snapshot.enrolment(), snapshot.version(), snapshot.student().number(), snapshot.finishedAt());
    }

    private List<Path> outbox() {
        var folder = DATA.resolve("outbox");
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".eml")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made before the context, which asks for it. */
    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "receipt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMessage read(Path file) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
    }
}
