package fr.rentree.enrolment;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.FeeRate;
import fr.rentree.fee.Enrolled;
import fr.rentree.fee.Enrolled.GapYear;
import fr.rentree.fee.Fees;
import fr.rentree.fee.Payer;
import fr.rentree.fee.Profile;
import fr.rentree.fee.Rates;
import fr.rentree.fee.Statement;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells the fee calculation what it needs to know of a way. */
final class FeeFacts {

    private static final String CROUS = "CROUS";

    /** Régime « apprentissage ». */
    private static final String APPRENTICESHIP = "12";

    private FeeFacts() {}

    static Statement statement(Way way) {
        var annual = way.dossier().answers().annual();
        var payer = new Payer(
                annual != null && CROUS.equals(annual.grant()),
                annual != null && annual.ward(),
                paysCvec(way) && (annual == null || annual.grant() == null));
        return Fees.statement(
                way.enrolled().stream().map(each -> enrolled(each, way)).toList(), payer, rates(way.campaign()));
    }

    /** Who says to owe none is not told how it is paid. */
    private static boolean paysCvec(Way way) {
        var personal = way.dossier().answers().personal();
        return way.cvecLiable() && (personal == null || !personal.cvecDisclaimed());
    }

    private static Rates rates(Campaign campaign) {
        var rates = campaign.rates().values();
        var oldest = rates.stream().min(Comparator.comparing(FeeRate::year));
        return new Rates(
                oldest.map(FeeRate::year).orElse(campaign.year()),
                rates.stream().allMatch(FeeRate::confirmed),
                rates.stream()
                        .collect(Collectors.toMap(
                                it -> Profile.valueOf(it.profile()),
                                it -> new Rates.Rate(it.fullCents(), it.reducedCents()))));
    }

    private static Enrolled enrolled(Way.Chosen each, Way way) {
        var programme = each.programme();
        return new Enrolled(
                programme.label(),
                Profile.valueOf(programme.feeProfile()),
                programme.diploma() == null ? "" : programme.diploma(),
                way.following(each)
                        .map(Answers.Following::gapYear)
                        .map(it -> GapYear.valueOf(it.toUpperCase(Locale.ROOT)))
                        .orElse(GapYear.NONE),
                each.offer().regime().equals(APPRENTICESHIP));
    }
}
