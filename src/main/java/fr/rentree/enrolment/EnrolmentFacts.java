package fr.rentree.enrolment;

import fr.rentree.campaign.Campaign;
import fr.rentree.reference.References;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.University;
import java.time.Instant;
import java.time.LocalDate;

/** The facts around a dossier by which its rules decide: programmes, campaign, nomenclatures, university, and the moment. */
public record EnrolmentFacts(
        Programmes programmes, Campaign campaign, References references, University university, Instant now) {

    /** The day in Paris. */
    public LocalDate today() {
        return now.atZone(ParisTime.ZONE).toLocalDate();
    }
}
