package fr.rentree.fee;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A student's fees, and the reason for each. Texts are message keys, so that one snapshot reads in both languages; the
 * amounts are settled for ever.
 *
 * @param sentences what the page says below the lines, in this order
 */
public record FeeStatement(List<Line> lines, long totalCents, List<Sentence> sentences) {

    /**
     * One enrolment.
     *
     * @param key with {@code arguments}, the line's label
     * @param cents what is due
     * @param waivedCents what would be due without the exemption
     * @param exemption key of the legal reason; {@code null} = not exempt
     */
    public record Line(
            String key,
            List<String> arguments,
            long cents,
            long waivedCents,
            @Nullable String exemption) {}

    /** A plain sentence: message key and arguments. */
    public record Sentence(String key, List<String> arguments) {}
}
