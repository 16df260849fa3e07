package fr.rentree.web.load;

import java.util.HashMap;
import java.util.Map;

/**
 * A stock of something scarce, memory or places in a queue, of which one network address may hold a part at most: who
 * takes all that one may leaves the rest to the others.
 */
public final class FairShares {

    private final long stock;
    private final long each;
    private final Map<String, Long> held = new HashMap<>();
    private long taken;

    /** @param each what one address may hold of it */
    public FairShares(long stock, long each) {
        this.stock = stock;
        this.each = each;
    }

    /** A part of the memory, of which one address may hold half. */
    static FairShares ofMemory(double part) {
        var most = (long) (Runtime.getRuntime().maxMemory() * part);
        return new FairShares(most, most / 2);
    }

    /** Takes so much for this address, or nothing at all. */
    public synchronized boolean take(String address, long amount) {
        var more = held.getOrDefault(address, 0L) + amount;
        if (more > each || taken + amount > stock) return false;
        held.put(address, more);
        taken += amount;
        return true;
    }

    public synchronized void giveBack(String address, long amount) {
        taken -= amount;
        held.computeIfPresent(address, (_, mine) -> mine > amount ? mine - amount : null);
    }
}
