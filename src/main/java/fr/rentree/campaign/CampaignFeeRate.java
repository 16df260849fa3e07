package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;

/**
 * The national rate of a fee profile.
 *
 * @param profile {@code NO} licence, {@code MA} master, {@code DO} doctorat
 * @param confirmed whether an order (« arrêté ») sets it for the campaign's own year
 * @param year the academic year of the order; an earlier one where this year's is not known yet
 */
public record CampaignFeeRate(String profile, int fullCents, int reducedCents, boolean confirmed, AcademicYear year) {}
