package fr.rentree.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What ties an entry to the one before: the SHA-256 of that one's hash and of this one's content. Whoever changes, removes
 * or puts in a line has to write every later one anew, and the hash that somebody noted elsewhere no longer fits.
 */
final class Chain {

    /** What the first entry follows. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] hash(byte[] previous, Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous);
            digest.update(number(entry.position()));
            var what = entry.what();
            digest.update(number(ChronoUnit.MICROS.between(Instant.EPOCH, what.at())));
            add(digest, what.actor() == null ? null : what.actor().toString());
            add(digest, what.actorName());
            add(digest, what.action());
            add(digest, what.subjectType());
            add(digest, what.subject());
            add(digest, what.student() == null ? null : what.student().value());
            what.sortedDetail().forEach((name, value) -> {
                add(digest, name);
                add(digest, value);
            });
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length before it: « ab » and « c » are not « a » and « bc »; and nothing is not an empty text. */
    private static void add(MessageDigest digest, @Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(number(text == null ? -1 : bytes.length));
        digest.update(bytes);
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
