package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
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
        boolean confirmed) {}
