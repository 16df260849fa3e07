package fr.rentree.campaign;

import static java.util.Objects.requireNonNull;

import fr.rentree.shared.AcademicYear;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A national rate as published for one academic year, from which a new campaign takes its {@link FeeRate}s.
 *
 * @param profile {@code NO} licence, {@code MA} master, {@code DO} doctorat
 * @param reducedCents {@code null} where only the full rate is known
 */
public record PublishedRate(
        AcademicYear year,
        String profile,
        int fullCents,
        @Nullable Integer reducedCents,
        boolean confirmed) {

    private static final Set<String> PROFILES = Set.of("NO", "MA", "DO");

    /** The year's own rates; where they are not published whole, those of the latest year before, not confirmed. */
    static List<FeeRate> inForce(AcademicYear year, List<PublishedRate> published) {
        var whole = published.stream()
                .filter(it -> it.confirmed && it.reducedCents != null && PROFILES.contains(it.profile))
                .filter(it -> it.year.compareTo(year) <= 0)
                .collect(Collectors.groupingBy(PublishedRate::year));
        return whole.entrySet().stream()
                .filter(it -> it.getValue().size() == PROFILES.size())
                .max(Comparator.comparing(it -> it.getKey()))
                .map(it -> it.getValue().stream()
                        .map(rate -> rate.forCampaign(year))
                        .toList())
                .orElse(List.of());
    }

    private FeeRate forCampaign(AcademicYear campaign) {
        return new FeeRate(profile, fullCents, requireNonNull(reducedCents), year.equals(campaign), year);
    }
}
