package fr.rentree.campaign;

import org.jspecify.annotations.Nullable;

/**
 * One year of a course of study that students enrol in.
 *
 * @param level year of the formation, 1 to 5
 * @param diploma SISE code, 7 digits
 * @param institute code of the partner institute; {@code null} = the university itself
 * @param defaultStatus status code preset
 * @param feeProfile {@code IF}, {@code NO}, {@code MA} or {@code DO} (product rule 3.7)
 * @param gapYear whether a césure may be asked for
 * @param exchange whether an exchange may be declared
 */
public record Programme(
        ProgrammeKey key,
        String label,
        int level,
        @Nullable String diploma,
        @Nullable String institute,
        String defaultStatus,
        String feeProfile,
        boolean gapYear,
        boolean exchange) {}
