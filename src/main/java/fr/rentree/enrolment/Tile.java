package fr.rentree.enrolment;

import fr.rentree.campaign.Opening;
import fr.rentree.enrolment.Enrolment.Cancelled;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Enrolment.Offered;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.enrolment.Enrolment.Validated;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tile « Réinscription » of the home page.
 *
 * @param at when it opens, closes or closed, as the state means it
 */
public record Tile(State state, @Nullable Instant at) {

    /** What the tile says, the most useful thing first where several enrolments differ. */
    public enum State {
        NOTHING_OFFERED,
        NOT_YET,
        OPEN,
        TO_FINISH,
        GRACE,
        CORRECTING,
        CORRECTION_CLOSED,
        FINISHED,
        VALIDATED,
        CLOSED,
        CANCELLED
    }

    public static Tile of(Way way) {
        if (way.offers().isEmpty()) return new Tile(State.NOTHING_OFFERED, null);
        return Stream.<Function<Way, @Nullable Tile>>of(
                        Tile::correcting,
                        Tile::toFinish,
                        Tile::correctionClosed,
                        Tile::open,
                        Tile::finished,
                        Tile::notYet,
                        Tile::closed)
                .map(each -> each.apply(way))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new Tile(State.CANCELLED, null));
    }

    /** Whether the button leads onto the way. */
    public boolean leadsOn() {
        return switch (state) {
            case OPEN, TO_FINISH, GRACE, CORRECTING -> true;
            case NOTHING_OFFERED, NOT_YET, CORRECTION_CLOSED, FINISHED, VALIDATED, CLOSED, CANCELLED -> false;
        };
    }

    /** What was finished and counts for nothing until it is finished again comes before all else. */
    private static @Nullable Tile correcting(Way way) {
        return first(
                way,
                it -> corrected(it) && it.opening().mayGoOn(),
                it -> new Tile(State.CORRECTING, ends(it.opening())));
    }

    private static @Nullable Tile correctionClosed(Way way) {
        return first(way, Tile::corrected, _ -> new Tile(State.CORRECTION_CLOSED, null));
    }

    private static boolean corrected(Way.Chosen each) {
        return each.enrolment() instanceof Started started && !started.revocable();
    }

    private static @Nullable Tile toFinish(Way way) {
        return first(
                way, it -> it.enrolment() instanceof Started && it.opening().mayGoOn(), it -> {
                    if (it.opening() instanceof Opening.Grace grace) return new Tile(State.GRACE, grace.until());
                    return new Tile(State.TO_FINISH, closes(it.opening()));
                });
    }

    private static @Nullable Tile open(Way way) {
        return first(
                way,
                it -> it.enrolment() instanceof Offered && way.choosable().contains(it),
                it -> it.opening() instanceof Opening.Grace grace
                        ? new Tile(State.GRACE, grace.until())
                        : new Tile(
                                way.dossier().begun() && finished(way) == null ? State.TO_FINISH : State.OPEN,
                                closes(it.opening())));
    }

    /** Until when it can be corrected; what the registry has validated cannot. */
    private static @Nullable Tile finished(Way way) {
        if (way.finished().isEmpty()) return null;
        if (way.finished().stream().allMatch(it -> it.enrolment() instanceof Validated))
            return new Tile(State.VALIDATED, null);
        var until = way.finished().stream()
                .filter(it -> it.enrolment() instanceof Finished)
                .flatMap(it -> Stream.ofNullable(closes(it.opening())))
                .min(Comparator.naturalOrder());
        return new Tile(State.FINISHED, until.orElse(null));
    }

    private static @Nullable Tile notYet(Way way) {
        return first(
                way,
                it -> it.opening() instanceof Opening.NotYet && !(it.enrolment() instanceof Cancelled),
                it -> new Tile(State.NOT_YET, ((Opening.NotYet) it.opening()).opens()));
    }

    private static @Nullable Tile closed(Way way) {
        return first(
                way,
                it -> !(it.enrolment() instanceof Cancelled),
                it -> new Tile(State.CLOSED, closed(it.opening(), way)));
    }

    /** For who did not begin, the grace time is past the closing, too. */
    private static @Nullable Instant closed(Opening opening, Way way) {
        return switch (opening) {
            case Opening.Closed it -> it.since();
            case Opening.Grace it -> it.until().minus(way.campaign().grace());
            case Opening.NotYet _, Opening.Open _, Opening.Extended _, Opening.None _ -> null;
        };
    }

    private static @Nullable Instant ends(Opening opening) {
        return switch (opening) {
            case Opening.Open it -> it.closes();
            case Opening.Grace it -> it.until();
            case Opening.Extended it -> it.until();
            case Opening.NotYet _, Opening.Closed _, Opening.None _ -> null;
        };
    }

    private static @Nullable Instant closes(Opening opening) {
        return opening instanceof Opening.Open open ? open.closes() : null;
    }

    private static @Nullable Tile first(Way way, Predicate<Way.Chosen> which, Function<Way.Chosen, Tile> tile) {
        return way.offers().stream()
                .filter(which)
                .min(Comparator.comparing(it -> moment(it.opening())))
                .map(tile)
                .orElse(null);
    }

    /** Of several dates the nearest one is told. */
    private static Instant moment(Opening opening) {
        return switch (opening) {
            case Opening.NotYet it -> it.opens();
            case Opening.Open it -> it.closes();
            case Opening.Grace it -> it.until();
            case Opening.Extended it -> it.until();
            case Opening.Closed it -> it.since();
            case Opening.None _ -> Instant.MAX;
        };
    }
}
