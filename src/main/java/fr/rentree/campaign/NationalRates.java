package fr.rentree.campaign;

import static java.util.Objects.requireNonNull;

import fr.rentree.shared.AcademicYear;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a new campaign's {@link CampaignFeeRate}s from the national ones that are known. */
final class NationalRates {

    private static final Map<String, String> PROFILES = Map.of("licence", "NO", "master", "MA", "doctorat", "DO");

    private NationalRates() {}

    /** The year's own rates; where they are not known whole, those of the latest year before, not confirmed. */
    static List<CampaignFeeRate> inForce(AcademicYear year, List<fr.rentree.reference.FeeRate> known) {
        var whole = known.stream()
                .filter(it -> it.confirmed() && it.reducedCents() != null && PROFILES.containsKey(it.level()))
                .filter(it -> it.year().compareTo(year) <= 0)
                .collect(Collectors.groupingBy(fr.rentree.reference.FeeRate::year));
        return whole.entrySet().stream()
                .filter(it -> it.getValue().size() == PROFILES.size())
                .max(Map.Entry.comparingByKey())
                .map(it -> it.getValue().stream().map(rate -> rate(year, rate)).toList())
                .orElse(List.of());
    }

    private static CampaignFeeRate rate(AcademicYear campaign, fr.rentree.reference.FeeRate it) {
        return new CampaignFeeRate(
                requireNonNull(PROFILES.get(it.level())),
                it.fullCents(),
                requireNonNull(it.reducedCents()),
                it.year().equals(campaign),
                it.year());
    }
}
