package fr.rentree.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Goes along the whole chain and finds the first place where it does not hold. */
@Component
class ChainVerification {

    private static final int AT_A_TIME = 5_000;

    /**
     * A place in the chain that somebody noted: who could rewrite the whole table could not rewrite the note.
     *
     * @param hash in hexadecimal
     */
    record Mark(long position, String hash) {}

    /**
     * The result of the verification.
     *
     * @param last the last good entry; position 0 where there is none
     * @param brokenAt position of the first entry that does not fit, or of the mark that was not found
     */
    record Outcome(Mark last, Optional<Long> brokenAt) {}

    private final AuditRows rows;

    ChainVerification(AuditRows rows) {
        this.rows = rows;
    }

    Outcome run(Optional<Mark> noted) {
        long position = 0;
        var previous = HashChain.START;
        boolean met = noted.isEmpty();
        for (var batch = rows.after(0, AT_A_TIME); !batch.isEmpty(); batch = rows.after(position, AT_A_TIME))
            for (var row : batch) {
                if (!follows(row, position, previous))
                    return new Outcome(mark(position, previous), Optional.of(position + 1));
                position = row.entry().position();
                previous = row.hash();
                met |= noted.isPresent() && noted.get().equals(mark(position, previous));
            }
        return new Outcome(mark(position, previous), met ? Optional.empty() : noted.map(Mark::position));
    }

    private static boolean follows(AuditRows.Linked row, long position, byte[] previous) {
        return row.entry().position() == position + 1
                && Arrays.equals(row.previous(), previous)
                && Arrays.equals(row.hash(), HashChain.hash(previous, row.entry()));
    }

    private static Mark mark(long position, byte[] hash) {
        return new Mark(position, HexFormat.of().formatHex(hash));
    }
}
