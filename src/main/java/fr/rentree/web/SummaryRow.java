package fr.rentree.web;

import org.jspecify.annotations.Nullable;

/**
 * One row of a summary: a question and what was answered.
 *
 * @param change where it can be changed, or {@code null} where it cannot
 */
public record SummaryRow(
        String label, String value, @Nullable String change) {}
