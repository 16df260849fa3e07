package fr.rentree.messaging;

import fr.rentree.shared.PrivateFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailParseException;

/**
 * A folder of {@code .eml} files that any mail program opens: what is used until a mail server is configured.
 * Links in mails let people in, so that only the owner of the process reads them.
 */
record OutboxFolder(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxFolder.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    void announce() {
        LOG.info("No mail server is configured (SPRING_MAIL_HOST): mails are written to {}", folder.toAbsolutePath());
    }

    /** Writes the whole file or none; the same mail again replaces its file. */
    void put(Mail mail, MimeMessage message) {
        var name = TIME.format(mail.createdAt()) + "-" + mail.kind() + "-" + mail.id() + ".eml";
        var part = folder.resolve(name + ".part");
        try {
            Files.createDirectories(folder, PrivateFiles.folder());
            if (PrivateFiles.known()) closeToOthers();
            Files.deleteIfExists(part);
            Files.createFile(part, PrivateFiles.file());
            try (var file = Files.newOutputStream(part)) {
                message.writeTo(file);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
    }

    /** A folder that somebody made, or an earlier release, may be open. */
    private void closeToOthers() throws IOException {
        var owners = PosixFilePermissions.fromString("rwx------");
        if (!Files.getPosixFilePermissions(folder).equals(owners)) Files.setPosixFilePermissions(folder, owners);
    }
}
