package fr.rentree.messaging;

import fr.rentree.shared.DataFolder;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The way out for mails: the mail server of {@code spring.mail.host}; without one, the folder {@code outbox}. */
@Component
@EnableConfigurationProperties(DataFolder.class)
class OutgoingMail {

    private final @Nullable JavaMailSender server;
    private final OutboxFolder outbox;
    private final MailEnvelope envelope;

    OutgoingMail(ObjectProvider<JavaMailSender> server, DataFolder folder, MailEnvelope envelope) {
        this.server = server.getIfAvailable();
        this.outbox = new OutboxFolder(folder.resolve("outbox"));
        this.envelope = envelope;
        if (this.server == null) outbox.announce();
    }

    /** Hands it over, or throws. */
    void send(Mail mail, MailText letter) {
        if (server == null) {
            outbox.put(mail, envelope.fill(new MimeMessage(Session.getInstance(new Properties())), mail, letter));
        } else {
            server.send(envelope.fill(server.createMimeMessage(), mail, letter));
        }
    }

    /** Whether this error means that nothing else would get through now, either. */
    static boolean away(Throwable error) {
        return error instanceof MailAuthenticationException
                || error instanceof UncheckedIOException
                || (error instanceof MailSendException && error.getCause() != null);
    }
}
