package fr.rentree.fee;

import fr.rentree.shared.AcademicYear;
import java.util.Map;

/**
 * The national rates that a year's statements are made of.
 *
 * @param from the year that they were published for
 * @param confirmed whether they are this year's; if not, they are an earlier year's and the statement says so
 */
public record FeeSchedule(AcademicYear from, boolean confirmed, Map<FeeProfile, Rate> byProfile) {

    /** One profile's full and reduced rate, in cents. */
    public record Rate(int fullCents, int reducedCents) {
        public Rate {
            if (reducedCents < 0 || reducedCents > fullCents)
                throw new IllegalArgumentException("a reduced rate lies between 0 and the full rate");
        }
    }

    public FeeSchedule {
        byProfile = Map.copyOf(byProfile);
    }

    /** The rate of a profile; a campaign without it cannot state anybody's fees: {@link IllegalStateException}. */
    Rate of(FeeProfile profile) {
        var rate = byProfile.get(profile);
        if (rate == null) throw new IllegalStateException("no rate for fee profile " + profile + " of " + from);
        return rate;
    }
}
