package fr.rentree.enrolment;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.Programme;
import java.util.List;
import java.util.Map;

/** « Status: preset from the offer; a status that contradicts the régime asks for confirmation » (product 3.5). */
final class StatusRule {

    /** Régime → the statuses that go with it, the usual one first. */
    private static final Map<String, List<String>> GOING_WITH = Map.of(
            "10", List.of("01", "04"),
            "11", List.of("01", "03", "04"),
            "12", List.of("01", "04"),
            "20", List.of("03", "07"),
            "22", List.of("06", "03"),
            "90", List.of("02", "03"));

    private StatusRule() {}

    /** What the page proposes: the offer's, else the programme's if the régime bears it, else the régime's usual one. */
    static String preset(Offer offer, Programme programme) {
        if (offer.status() != null) return offer.status();
        return contradicts(programme.defaultStatus(), offer)
                ? GOING_WITH.getOrDefault(offer.regime(), List.of("01")).getFirst()
                : programme.defaultStatus();
    }

    /** Whether the student has to confirm; what the registry wrote into the offer needs no confirmation. */
    static boolean contradicts(String status, Offer offer) {
        return !status.equals(offer.status())
                && !GOING_WITH.getOrDefault(offer.regime(), List.of(status)).contains(status);
    }
}
