package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.reference.FeeRate;
import fr.rentree.shared.AcademicYear;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NationalRatesTest {

    private static final AcademicYear OLD = new AcademicYear(2019);
    private static final AcademicYear LAST = new AcademicYear(2025);
    private static final AcademicYear THIS = new AcademicYear(2026);

    @Test
    void theYearsOwnRatesAreConfirmed() {
        assertThat(NationalRates.inForce(LAST, rates(year(OLD, 11300), year(LAST, 11800))))
                .containsExactlyInAnyOrder(
                        new fr.rentree.campaign.CampaignFeeRate("NO", 17800, 11800, true, LAST),
                        new fr.rentree.campaign.CampaignFeeRate("MA", 17800, 11800, true, LAST),
                        new fr.rentree.campaign.CampaignFeeRate("DO", 17800, 11800, true, LAST));
    }

    @Test
    void aYearWithoutRatesTakesTheLatestOnesNotConfirmed() {
        assertThat(NationalRates.inForce(THIS, rates(year(OLD, 11300), year(LAST, 11800))))
                .hasSize(3)
                .allMatch(it -> it.year().equals(LAST) && !it.confirmed());
    }

    @Test
    void ratesWithoutAReducedOneAreNotWhole() {
        assertThat(NationalRates.inForce(THIS, rates(year(OLD, 11300), year(LAST, null))))
                .hasSize(3)
                .allMatch(it -> it.year().equals(OLD) && !it.confirmed());
    }

    @Test
    void ratesThatLackAProfileAreNotWhole() {
        assertThat(NationalRates.inForce(
                        THIS, rates(year(OLD, 11300), year(LAST, 11800).subList(0, 2))))
                .hasSize(3)
                .allMatch(it -> it.year().equals(OLD));
    }

    @Test
    void ratesThatNobodyConfirmedAreNotTaken() {
        var rumour = List.of(new FeeRate(THIS, "licence", 1, 1, false));
        assertThat(NationalRates.inForce(THIS, rates(year(LAST, 11800), rumour)))
                .allMatch(it -> it.year().equals(LAST));
    }

    @Test
    void aLaterYearsRatesAreNotThisYears() {
        assertThat(NationalRates.inForce(OLD, year(LAST, 11800))).isEmpty();
    }

    private static List<FeeRate> year(AcademicYear year, @Nullable Integer reduced) {
        return List.of(
                new FeeRate(year, "licence", 17800, reduced, true),
                new FeeRate(year, "master", 17800, reduced, true),
                new FeeRate(year, "doctorat", 17800, reduced, true));
    }

    private static List<FeeRate> rates(List<FeeRate> some, List<FeeRate> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
