package fr.rentree.messaging;

import fr.rentree.shared.University;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Component;

/** Puts a letter into a message: headers that nothing can be smuggled into, plain text and HTML, attachments. */
@Component
class MailEnvelope {

    private final University university;
    private final Clock clock;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    MailEnvelope(University university, Clock clock) {
        this.university = university;
        this.clock = clock;
    }

    MimeMessage fill(MimeMessage message, Mail mail, MailText letter) {
        try {
            message.setFrom(new InternetAddress(university.email(), oneLine(university.name()), "UTF-8"));
            message.setRecipient(RecipientType.TO, address(mail.recipient()));
            if (letter.replyTo() != null) message.setReplyTo(new InternetAddress[] {address(letter.replyTo())});
            message.setSubject(oneLine(letter.title()), "UTF-8");
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.words().locale().getLanguage());
            message.setContent(content(letter));
            message.saveChanges();
            // the same mail sent twice, after a crash, is recognised as one
            message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailParseException(e);
        }
    }

    private MimeMultipart content(MailText letter) throws MessagingException {
        var texts = new MimeMultipart("alternative", text(letter.plain(), "plain"), text(html(letter), "html"));
        if (letter.attachments().isEmpty()) return texts;
        var body = new MimeBodyPart();
        body.setContent(texts);
        var all = new MimeMultipart("mixed", body);
        for (var attachment : letter.attachments()) all.addBodyPart(attached(attachment));
        return all;
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attached(MailText.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.pdf(), "application/pdf")));
        part.setFileName(attachment.name());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private String html(MailText letter) {
        var html = new StringOutput();
        templates.render("messaging/letter.jte", letter, html);
        return html.toString();
    }

    /** Exactly one address, and nothing but it. */
    private static InternetAddress address(String written) throws AddressException {
        if (!oneLine(written).equals(written)) throw new AddressException("more than an address");
        var address = new InternetAddress(written, true);
        if (!address.getAddress().equals(written)) throw new AddressException("more than an address");
        return address;
    }

    /** A header is one line: whatever would begin another one becomes a blank. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
    }

    private String domain() {
        return university.email().substring(university.email().indexOf('@') + 1);
    }
}
