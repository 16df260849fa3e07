package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails as files, while there is no mail server: links in them let people in. */
class OutboxFolderTest {

    @TempDir
    Path data;

    @Test
    void mailsAreForWhoRunsTheServerOnly() throws IOException {
        send();
        assertClosed();
    }

    @Test
    void aFolderThatWasOpenIsClosedByTheNextMail() throws IOException {
        Files.createDirectory(
                data.resolve("outbox"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        send();
        assertClosed();
    }

    private void send() {
        var office = new Office(data, null);
        office.queue("a", "zoe@etu.univ.example");
        office.delivery.sendDue();
    }

    private void assertClosed() throws IOException {
        var outbox = data.resolve("outbox");
        assertThat(permissions(outbox)).isEqualTo("rwx------");
        try (var mails = Files.list(outbox)) {
            assertThat(mails)
                    .singleElement()
                    .satisfies(it -> assertThat(permissions(it)).isEqualTo("rw-------"));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
