package fr.rentree.campaign;

import fr.rentree.shared.Loaded;

/** What loading a campaign package did. */
public record CampaignLoaded(Loaded windows, Loaded programmes, Loaded offers) {}
