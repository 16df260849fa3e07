package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailEnvelopeTest {

    @TempDir
    Path data;

    @Test
    void withoutAMailServerTheMailIsAFileThatAnyProgramOpens() throws Exception {
        var message = sent("Votre réinscription de Nguyễn Œuvrard est terminée");
        assertThat(message.getSubject()).isEqualTo("Votre réinscription de Nguyễn Œuvrard est terminée");
        assertThat(MimeUtility.decodeText(message.getHeader("From", null)))
                .isEqualTo("Université de la Garrigue <scolarite@univ.example>");
        assertThat(message.getHeader("To", null)).isEqualTo("zoe@etu.univ.example");
        assertThat(message.getHeader("Reply-To", null)).isEqualTo("scolarite@ifsi-nim.example");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getHeader("Content-Language", null)).isEqualTo("fr");
        assertThat(message.getMessageID()).matches("<[0-9a-f-]{36}@univ\\.example>");
        assertThat(message.getSentDate()).isEqualTo("2026-11-23T14:04:00Z");
    }

    @Test
    void plainTextAndHtmlSayTheSameAndThePdfIsAttached() throws Exception {
        var all = (MimeMultipart) sent("Une nouvelle").getContent();
        var texts = (MimeMultipart) all.getBodyPart(0).getContent();
        for (int i = 0; i < 2; i++) {
            assertThat((String) texts.getBodyPart(i).getContent())
                    .contains(
                            "Bonjour Nguyễn Thị-Mai Œuvrard,", "Référence", "26-0342-000123", "http://localhost:8080/");
        }
        assertThat(texts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat((String) texts.getBodyPart(1).getContent()).contains("<html lang=\"fr\">", "<h1");
        var pdf = all.getBodyPart(1);
        assertThat(pdf.getDisposition()).isEqualTo(BodyPart.ATTACHMENT);
        assertThat(pdf.getFileName()).isEqualTo("attestation.pdf");
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getInputStream().readAllBytes()).asString().isEqualTo("%PDF");
    }

    @Test
    void whatIsFrenchInAMailSaysSo() throws Exception {
        var all = (MimeMultipart) sent("Some news").getContent();
        var html = ((MimeMultipart) all.getBodyPart(0).getContent()).getBodyPart(1);
        assertThat((String) html.getContent())
                .contains("<strong lang=\"fr\">Diplôme d'État d'infirmier</strong>", "<strong>26-0342-000123</strong>");
    }

    @Test
    void aTitleCannotSmuggleInAHeader() throws Exception {
        var message = sent("Bonjour\r\nBcc: tout-le-monde@univ.example\u2028\nX-Evil: 1");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X-Evil")).isNull();
        assertThat(message.getSubject()).isEqualTo("Bonjour Bcc: tout-le-monde@univ.example X-Evil: 1");
    }

    @Test
    void theHtmlHoldsNoMarkupThatSomebodyTyped() throws Exception {
        var all = (MimeMultipart) sent("<script>alert(1)</script>").getContent();
        var html = ((MimeMultipart) all.getBodyPart(0).getContent()).getBodyPart(1);
        assertThat((String) html.getContent()).doesNotContain("<script").contains("&lt;script");
    }

    private MimeMessage sent(String title) throws Exception {
        var office = new Office(data, null);
        office.letter = java.util.Optional.of(Office.letter(title));
        office.queue("a", "zoe@etu.univ.example");
        office.delivery.sendDue();
        assertThat(office.mails.unsent(10)).isEmpty();
        try (var files = Files.list(data.resolve("outbox"))) {
            var file = files.toList();
            assertThat(file).hasSize(1).first().asString().endsWith(".eml");
            var bytes = Files.readAllBytes(file.getFirst());
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        }
    }
}
