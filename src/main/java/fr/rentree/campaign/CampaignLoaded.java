package fr.rentree.campaign;

import fr.rentree.shared.LoadCounts;

/** The result of loading a campaign package. */
public record CampaignLoaded(LoadCounts windows, LoadCounts programmes, LoadCounts offers) {}
