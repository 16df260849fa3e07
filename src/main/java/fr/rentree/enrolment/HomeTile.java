package fr.rentree.enrolment;

import fr.rentree.campaign.EnrolmentOpening;
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
public record HomeTile(State state, @Nullable Instant at) {

    /** The states of the tile, the most useful one first where several enrolments differ. */
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

    public static HomeTile of(Journey journey) {
        if (journey.programmes().offers().isEmpty()) return new HomeTile(State.NOTHING_OFFERED, null);
        return Stream.<Function<Journey, @Nullable HomeTile>>of(
                        HomeTile::correcting,
                        HomeTile::toFinish,
                        HomeTile::correctionClosed,
                        HomeTile::open,
                        HomeTile::finished,
                        HomeTile::notYet,
                        HomeTile::closed)
                .map(each -> each.apply(journey))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseGet(() -> new HomeTile(State.CANCELLED, null));
    }

    /** Whether the button leads onto the way. */
    public boolean leadsOn() {
        return switch (state) {
            case OPEN, TO_FINISH, GRACE, CORRECTING -> true;
            case NOTHING_OFFERED, NOT_YET, CORRECTION_CLOSED, FINISHED, VALIDATED, CLOSED, CANCELLED -> false;
        };
    }

    /** What was finished and counts for nothing until it is finished again comes before all else. */
    private static @Nullable HomeTile correcting(Journey journey) {
        return first(
                journey,
                it -> corrected(it) && it.opening().mayGoOn(),
                it -> new HomeTile(State.CORRECTING, ends(it.opening())));
    }

    private static @Nullable HomeTile correctionClosed(Journey journey) {
        return first(journey, HomeTile::corrected, _ -> new HomeTile(State.CORRECTION_CLOSED, null));
    }

    private static boolean corrected(Programmes.Chosen each) {
        return each.enrolment() instanceof Started started && !started.revocable();
    }

    private static @Nullable HomeTile toFinish(Journey journey) {
        return first(
                journey, it -> it.enrolment() instanceof Started && it.opening().mayGoOn(), it -> {
                    if (it.opening() instanceof EnrolmentOpening.Grace grace)
                        return new HomeTile(State.GRACE, grace.until());
                    return new HomeTile(State.TO_FINISH, closes(it.opening()));
                });
    }

    private static @Nullable HomeTile open(Journey journey) {
        return first(
                journey,
                it -> it.enrolment() instanceof Offered
                        && journey.programmes().choosable().contains(it),
                it -> it.opening() instanceof EnrolmentOpening.Grace grace
                        ? new HomeTile(State.GRACE, grace.until())
                        : new HomeTile(
                                journey.dossier().begun() && finished(journey) == null ? State.TO_FINISH : State.OPEN,
                                closes(it.opening())));
    }

    /** Until when it can be corrected; what the registry has validated cannot. */
    private static @Nullable HomeTile finished(Journey journey) {
        if (journey.programmes().finished().isEmpty()) return null;
        if (journey.programmes().finished().stream().allMatch(it -> it.enrolment() instanceof Validated))
            return new HomeTile(State.VALIDATED, null);
        var until = journey.programmes().finished().stream()
                .filter(it -> it.enrolment() instanceof Finished)
                .flatMap(it -> Stream.ofNullable(closes(it.opening())))
                .min(Comparator.naturalOrder());
        return new HomeTile(State.FINISHED, until.orElse(null));
    }

    private static @Nullable HomeTile notYet(Journey journey) {
        return first(
                journey,
                it -> it.opening() instanceof EnrolmentOpening.NotYet && !(it.enrolment() instanceof Cancelled),
                it -> new HomeTile(State.NOT_YET, ((EnrolmentOpening.NotYet) it.opening()).opens()));
    }

    private static @Nullable HomeTile closed(Journey journey) {
        return first(
                journey,
                it -> !(it.enrolment() instanceof Cancelled),
                it -> new HomeTile(State.CLOSED, closed(it.opening(), journey)));
    }

    /** When it closed; for students who had not begun, the grace period does not count. */
    private static @Nullable Instant closed(EnrolmentOpening opening, Journey journey) {
        return switch (opening) {
            case EnrolmentOpening.Closed it -> it.since();
            case EnrolmentOpening.Grace it ->
                it.until().minus(journey.campaign().grace());
            case EnrolmentOpening.NotYet _,
                    EnrolmentOpening.Open _,
                    EnrolmentOpening.Extended _,
                    EnrolmentOpening.None _ -> null;
        };
    }

    private static @Nullable Instant ends(EnrolmentOpening opening) {
        return switch (opening) {
            case EnrolmentOpening.Open it -> it.closes();
            case EnrolmentOpening.Grace it -> it.until();
            case EnrolmentOpening.Extended it -> it.until();
            case EnrolmentOpening.NotYet _, EnrolmentOpening.Closed _, EnrolmentOpening.None _ -> null;
        };
    }

    private static @Nullable Instant closes(EnrolmentOpening opening) {
        return opening instanceof EnrolmentOpening.Open open ? open.closes() : null;
    }

    private static @Nullable HomeTile first(
            Journey journey, Predicate<Programmes.Chosen> which, Function<Programmes.Chosen, HomeTile> tile) {
        return journey.programmes().offers().stream()
                .filter(which)
                .min(Comparator.comparing(it -> moment(it.opening())))
                .map(tile)
                .orElse(null);
    }

    /** Of several dates the nearest one is told. */
    private static Instant moment(EnrolmentOpening opening) {
        return switch (opening) {
            case EnrolmentOpening.NotYet it -> it.opens();
            case EnrolmentOpening.Open it -> it.closes();
            case EnrolmentOpening.Grace it -> it.until();
            case EnrolmentOpening.Extended it -> it.until();
            case EnrolmentOpening.Closed it -> it.since();
            case EnrolmentOpening.None _ -> Instant.MAX;
        };
    }
}
