package fr.rentree.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The chain of the audit: the hash of an entry is the SHA-256 of the hash before it and of its own content. To change,
 * remove or insert an entry, all later ones would have to be rewritten, and a hash that was noted elsewhere would no
 * longer fit.
 */
final class HashChain {

    /** What the first entry follows. */
    static final byte[] START = new byte[32];

    private HashChain() {}

    static byte[] hash(byte[] previous, AuditEntry entry) {
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
