package fr.rentree.account;

import fr.rentree.account.AddressLink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The links of one account that still matter, the latest first, and the rules they follow. */
record AddressLinks(List<AddressLink> latestFirst) {

    /** How long a link may be used. */
    static final Duration VALID = Duration.ofHours(24);

    /** Nobody floods a mailbox, which may be a stranger's. */
    static final int MOST_AN_HOUR = 3;

    static final int MOST_A_DAY = 10;

    /** Whether this address is the one in force. */
    boolean confirmed(String address) {
        return latestFirst.stream().anyMatch(it -> it.inForce() && it.leadsTo(address));
    }

    /** Whether a link that was sent there can still be used. */
    boolean open(String address, Instant now) {
        return latestFirst.stream().anyMatch(it -> it.open(now) && it.leadsTo(address));
    }

    /** When the next link may be sent, if not now. */
    Optional<Instant> nextAfter(Instant now) {
        return Stream.of(
                        free(MOST_AN_HOUR, Duration.ofHours(1), now).stream(),
                        free(MOST_A_DAY, Duration.ofDays(1), now).stream())
                .flatMap(each -> each)
                .max(Instant::compareTo);
    }

    private Optional<Instant> free(int most, Duration within, Instant now) {
        return latestFirst.stream()
                .skip(most - 1L)
                .findFirst()
                .map(it -> it.askedAt().plus(within))
                .filter(now::isBefore);
    }

    /** A second press on the link of the address in force is fine; so is the older of two links to it. */
    State stateOf(AddressLink link, Instant now) {
        if (confirmed(link.address())) return State.CONFIRMED;
        if (link.replacedAt() != null || link.confirmedAt() != null) return State.REPLACED;
        return link.open(now) ? State.OPEN : State.EXPIRED;
    }
}
