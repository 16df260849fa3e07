package fr.rentree.reference;

import fr.rentree.shared.AcademicYear;
import org.jspecify.annotations.Nullable;

/**
 * A national rate of enrolment fees.
 *
 * @param level {@code licence}, {@code master} or {@code doctorat}
 * @param reducedCents {@code null} where no source was found
 * @param confirmed whether a public source states it
 */
public record FeeRate(
        AcademicYear year,
        String level,
        int fullCents,
        @Nullable Integer reducedCents,
        boolean confirmed) {

    static FeeRate read(NomenclatureFile.Row row) {
        return new FeeRate(
                AcademicYear.parse(row.get("academic_year")),
                row.get("level"),
                Integer.parseInt(row.get("full_cents")),
                row.find("reduced_cents").map(Integer::valueOf).orElse(null),
                row.flag("confirmed", false));
    }
}
