package fr.rentree.enrolment;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.CampaignFeeRate;
import fr.rentree.fee.ChargedEnrolment;
import fr.rentree.fee.ChargedEnrolment.GapYear;
import fr.rentree.fee.FeeCalculation;
import fr.rentree.fee.FeeProfile;
import fr.rentree.fee.FeeSchedule;
import fr.rentree.fee.FeeStatement;
import fr.rentree.fee.PayerStatus;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells the fee calculation what it needs to know of a way. */
final class FeeFacts {

    private static final String CROUS = "CROUS";

    /** Régime « apprentissage ». */
    private static final String APPRENTICESHIP = "12";

    private FeeFacts() {}

    static FeeStatement statement(Journey journey) {
        var annual = journey.dossier().answers().annual();
        var payer = new PayerStatus(
                annual != null && CROUS.equals(annual.grant()),
                annual != null && annual.ward(),
                paysCvec(journey) && (annual == null || annual.grant() == null));
        return FeeCalculation.statement(
                journey.enrolled().stream().map(each -> enrolled(each, journey)).toList(),
                payer,
                rates(journey.campaign()));
    }

    /** Who says to owe none is not told how it is paid. */
    private static boolean paysCvec(Journey journey) {
        var personal = journey.dossier().answers().personal();
        return journey.cvecLiable() && (personal == null || !personal.cvecDisclaimed());
    }

    private static FeeSchedule rates(Campaign campaign) {
        var rates = campaign.rates().values();
        var oldest = rates.stream().min(Comparator.comparing(CampaignFeeRate::year));
        return new FeeSchedule(
                oldest.map(CampaignFeeRate::year).orElse(campaign.year()),
                rates.stream().allMatch(CampaignFeeRate::confirmed),
                rates.stream()
                        .collect(Collectors.toMap(
                                it -> FeeProfile.valueOf(it.profile()),
                                it -> new FeeSchedule.Rate(it.fullCents(), it.reducedCents()))));
    }

    private static ChargedEnrolment enrolled(Journey.Chosen each, Journey journey) {
        var programme = each.programme();
        return new ChargedEnrolment(
                programme.label(),
                FeeProfile.valueOf(programme.feeProfile()),
                programme.diploma() == null ? "" : programme.diploma(),
                journey.following(each)
                        .map(Answers.Following::gapYear)
                        .map(it -> GapYear.valueOf(it.toUpperCase(Locale.ROOT)))
                        .orElse(GapYear.NONE),
                each.offer().regime().equals(APPRENTICESHIP));
    }
}
