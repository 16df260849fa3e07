package fr.rentree.reference;

import fr.rentree.shared.AcademicYear;
import java.util.List;
import java.util.Optional;

/** The national fees that are known; those of a newer year are set in its campaign. */
public final class FeeRates {

    private final List<FeeRate> all = NomenclatureFile.read("fee_rates").rows().stream()
            .map(FeeRate::read)
            .toList();

    public List<FeeRate> all() {
        return all;
    }

    /** @param level {@code licence}, {@code master} or {@code doctorat} */
    public Optional<FeeRate> find(AcademicYear year, String level) {
        return all.stream()
                .filter(rate -> rate.year().equals(year) && rate.level().equals(level))
                .findFirst();
    }
}
