package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static fr.rentree.support.SampleCampaign.NURSING_NIMES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be chosen when, and whom it leads to (product sections 2, 4 and 10). */
class JourneyOffersTest {

    @ParameterizedTest(name = "{0}: open {1}, choosable {2} when only offered; open {3} when started")
    @CsvSource({
        "2026-08-31T21:59:59Z,false,0,false",
        "2026-08-31T22:00:00Z,true,1,true",
        "2027-01-31T22:59:58Z,true,1,true",
        "2027-01-31T22:59:59Z,false,0,true",
        "2027-01-31T23:59:58Z,false,0,true",
        "2027-01-31T23:59:59Z,false,0,false"
    })
    void oneStartsInTheWindowAndGoesOnDuringTheGraceTime(Instant now, boolean open, int choosable, boolean started) {
        var offered = Ways.of(SampleStudent.returning())
                .offered(NURSING_2, "10")
                .at(now)
                .way();
        assertThat(offered.programmes().open()).isEqualTo(open);
        assertThat(offered.programmes().choosable()).hasSize(choosable);
        assertThat(Ways.usual().at(now).way().programmes().open()).isEqualTo(started);
    }

    @ParameterizedTest(name = "begun {0} s before closing, chosen {1}: {2} to choose in the grace time")
    @CsvSource({"1,false,2", "0,false,0", "1,true,0"})
    void whoBeganInTimeMayStillChooseDuringTheGraceTime(long before, boolean chosen, int choosable) {
        var begun = Draft.NONE.informedAt(SampleCampaign.CLOSES.minusSeconds(before));
        var journey = Ways.of(SampleStudent.returning())
                .offered(NURSING_2, "10")
                .offered(HEALTH_LICENCE, "10")
                .typed(chosen ? begun.chosenAt(SampleCampaign.CLOSES) : begun)
                .at(SampleCampaign.CLOSES.plusSeconds(60))
                .way();
        assertThat(journey.programmes().choosable()).hasSize(choosable);
        assertThat(journey.programmes().open()).isEqualTo(choosable > 0);
    }

    @Test
    void whatIsFinishedValidatedOrCancelledCannotBeChosen() {
        var journey = Ways.of(SampleStudent.returning())
                .finished(NURSING_2, "10")
                .validated(NURSING_3, "10")
                .cancelled(HEALTH_LICENCE, "10")
                .way();
        assertThat(journey.programmes().choosable()).isEmpty();
        assertThat(journey.programmes().chosen()).isEmpty();
        assertThat(journey.programmes().open()).isFalse();
        assertThat(journey.programmes().offers()).hasSize(3);
    }

    @Test
    void theInstituteToTurnToIsTheFirstAmongTheOffers() {
        assertThat(Ways.of(SampleStudent.returning())
                        .offered(HEALTH_LICENCE, "10")
                        .offered(NURSING_2, "10")
                        .way()
                        .programmes()
                        .institute())
                .contains(SampleCampaign.IFSI_MTP);
    }

    @Test
    void whatIsChosenOrFinishedSaysWhomToTurnToBeforeWhatIsOnlyOffered() {
        var offered = Ways.of(SampleStudent.returning()).offered(NURSING_2, "10");
        assertThat(offered.started(NURSING_NIMES, "10").way().programmes().institute())
                .contains(SampleCampaign.IFSI_NIM);
        var licence =
                Ways.of(SampleStudent.returning()).offered(NURSING_2, "10").finished(HEALTH_LICENCE, "10");
        assertThat(licence.way().programmes().institute())
                .as("the university's own")
                .isEmpty();
    }
}
