package fr.rentree.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a mail that has arrived says. */
final class Received {

    private Received() {}

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All texts of it, one after the other; what is attached only by its class. */
    static String text(Part part) {
        try {
            if (!(part.getContent() instanceof Multipart parts)) return String.valueOf(part.getContent());
            var text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) text.append(text(parts.getBodyPart(i)));
            return text.toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
