package fr.rentree.seal;

import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;

/** Seals to test with, by certificates of our own. */
public final class SampleSeal {

    private SampleSeal() {}

    /** A new one, in a folder of its own. */
    public static DocumentSeal make() {
        try {
            var folder = Files.createTempDirectory("seal");
            folder.toFile().deleteOnExit();
            var file = DevelopmentSeal.in(folder.resolve("seal.p12"), Instant.now());
            file.toFile().deleteOnExit();
            return of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentSeal of(Path file) throws IOException {
        var token =
                new Pkcs12SignatureToken(file.toFile(), new PasswordProtection(DevelopmentSeal.PASSWORD.toCharArray()));
        return new DocumentSeal(token, token.getKeys().getFirst(), null, "la présidente", true);
    }
}
