package fr.rentree.enrolment;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.CampaignFeeRate;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.enrolment.Answers.Annual;
import fr.rentree.enrolment.Programmes.Chosen;
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
import org.jspecify.annotations.Nullable;

/** The facts of an enrolment that fees depend on. */
final class FeeFacts {

    private static final String CROUS = "CROUS";

    /** Régime « apprentissage ». */
    private static final String APPRENTICESHIP = "12";

    private FeeFacts() {}

    static FeeStatement statement(Answers answers, EnrolmentFacts facts) {
        var annual = answers.annual();
        var payer = new PayerStatus(
                annual != null && CROUS.equals(annual.grant()),
                annual != null && annual.ward(),
                paysCvec(answers, facts) && (annual == null || annual.grant() == null));
        return FeeCalculation.statement(
                facts.programmes().enrolled().stream()
                        .map(each -> enrolled(each, annual))
                        .toList(),
                payer,
                rates(facts.campaign()));
    }

    /** Who says to owe none is not told how it is paid. */
    private static boolean paysCvec(Answers answers, EnrolmentFacts facts) {
        var personal = answers.personal();
        return CvecLiability.liable(facts.programmes()) && (personal == null || !personal.cvecDisclaimed());
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

    private static ChargedEnrolment enrolled(Chosen each, @Nullable Annual annual) {
        var programme = each.programme();
        return new ChargedEnrolment(
                programme.label(),
                FeeProfile.valueOf(programme.feeProfile()),
                programme.diploma() == null ? "" : programme.diploma(),
                gapYear(programme.key(), annual),
                each.offer().regime().equals(APPRENTICESHIP));
    }

    private static GapYear gapYear(ProgrammeKey programme, @Nullable Annual annual) {
        if (annual == null) return GapYear.NONE;
        for (var each : annual.programmes())
            if (each.programme().equals(programme) && each.gapYear() != null)
                return GapYear.valueOf(each.gapYear().toUpperCase(Locale.ROOT));
        return GapYear.NONE;
    }
}
