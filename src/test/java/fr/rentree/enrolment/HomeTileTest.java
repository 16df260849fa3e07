package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.CLOSES;
import static fr.rentree.support.SampleCampaign.GRACE;
import static fr.rentree.support.SampleCampaign.HEALTH_LICENCE;
import static fr.rentree.support.SampleCampaign.NOW;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.OpeningWindow;
import fr.rentree.enrolment.HomeTile.State;
import fr.rentree.session.Role;
import fr.rentree.support.SampleCampaign;
import fr.rentree.support.SampleStudent;
import fr.rentree.web.Languages;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** « The tile « Réinscription » with its state (not open yet until… / open until… / to finish / finished / closed) » */
class HomeTileTest {

    private static final Instant LATE = CLOSES.plusSeconds(60);
    private static final Instant OVER = CLOSES.plus(GRACE);

    private static Ways ways() {
        return Ways.of(SampleStudent.returning());
    }

    static Stream<Arguments> tiles() {
        var begun = Draft.NONE.informedAt(NOW);
        return Stream.of(
                Arguments.of("nothing offered", ways(), State.NOTHING_OFFERED, null),
                Arguments.of(
                        "not yet", ways().offered(NURSING_2, "10").at(OPENS.minusSeconds(1)), State.NOT_YET, OPENS),
                Arguments.of("open", ways().offered(NURSING_2, "10"), State.OPEN, CLOSES),
                Arguments.of("begun", ways().offered(NURSING_2, "10").typed(begun), State.TO_FINISH, CLOSES),
                Arguments.of("started", ways().started(NURSING_2, "10"), State.TO_FINISH, CLOSES),
                Arguments.of("grace", ways().started(NURSING_2, "10").at(LATE), State.GRACE, OVER),
                Arguments.of(
                        "begun, not chosen, grace",
                        ways().offered(NURSING_2, "10")
                                .offered(HEALTH_LICENCE, "10")
                                .typed(begun)
                                .at(LATE),
                        State.GRACE,
                        OVER),
                Arguments.of("started, over", ways().started(NURSING_2, "10").at(OVER), State.CLOSED, CLOSES),
                Arguments.of("offered, over", ways().offered(NURSING_2, "10").at(LATE), State.CLOSED, CLOSES),
                Arguments.of("correcting", ways().inCorrection(NURSING_2, "10"), State.CORRECTING, CLOSES),
                Arguments.of(
                        "correcting, grace",
                        ways().inCorrection(NURSING_2, "10").at(LATE),
                        State.CORRECTING,
                        OVER),
                Arguments.of(
                        "correcting, over",
                        ways().inCorrection(NURSING_2, "10").at(OVER),
                        State.CORRECTION_CLOSED,
                        null),
                Arguments.of(
                        "reopened until later than the window",
                        ways().reopened(NURSING_2, "10", reopened(OVER)),
                        State.CORRECTING,
                        OVER),
                Arguments.of(
                        "reopened until before the window closes",
                        ways().reopened(NURSING_2, "10", reopened(NOW.plusSeconds(60))),
                        State.CORRECTING,
                        CLOSES),
                Arguments.of(
                        "reopened after the window",
                        ways().reopened(NURSING_2, "10", reopened(OVER.plusSeconds(60)))
                                .at(OVER),
                        State.CORRECTING,
                        OVER.plusSeconds(60)),
                Arguments.of(
                        "reopened, over",
                        ways().reopened(NURSING_2, "10", reopened(OVER.plusSeconds(60)))
                                .at(OVER.plusSeconds(60)),
                        State.CORRECTION_CLOSED,
                        null),
                Arguments.of("finished", ways().finished(NURSING_2, "10"), State.FINISHED, CLOSES),
                Arguments.of("finished, over", ways().finished(NURSING_2, "10").at(LATE), State.FINISHED, null),
                Arguments.of("validated: no correction", ways().validated(NURSING_2, "10"), State.VALIDATED, null),
                Arguments.of(
                        "one of two validated",
                        ways().validated(NURSING_2, "10").finished(HEALTH_LICENCE, "10"),
                        State.FINISHED,
                        CLOSES),
                Arguments.of("cancelled", ways().cancelled(NURSING_2, "10"), State.CANCELLED, null));
    }

    private static Enrolment.Reopening reopened(Instant until) {
        return new Enrolment.Reopening(Role.SECRETARY, "Adresse à revoir", until);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("tiles")
    void theTileSaysWhereOneStands(String name, Ways ways, State state, @Nullable Instant at) {
        assertThat(HomeTile.of(ways.way())).isEqualTo(new HomeTile(state, at));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateHasItsSentenceItsTagAndWhereItLeadsOnItsButton(State state) {
        var words = new Languages().french();
        var key = "enrolment.tile." + state;
        assertThat(words.find(key) == null ? words.find(key + ".undated") : words.find(key))
                .isNotNull();
        assertThat(words.find(key + ".tag")).isNotNull();
        assertThat(words.find(key + ".go") != null).isEqualTo(new HomeTile(state, null).leadsOn());
    }

    @Test
    void ofTwoDatesTheNearestIsTold() {
        var soon = NOW.plusSeconds(60);
        var windows =
                List.of(new OpeningWindow(null, null, OPENS, CLOSES), new OpeningWindow("IFSI-MTP", null, OPENS, soon));
        var journey = ways().in(SampleCampaign.of(windows, List.of(), SampleCampaign.programmes()))
                .offered(HEALTH_LICENCE, "10")
                .offered(NURSING_2, "10")
                .way();
        assertThat(HomeTile.of(journey)).isEqualTo(new HomeTile(State.OPEN, soon));
    }

    @Test
    void whatIsLostUntilItIsFinishedAgainComesFirst() {
        var journey = ways().started(HEALTH_LICENCE, "10")
                .inCorrection(NURSING_2, "10")
                .way();
        assertThat(HomeTile.of(journey).state()).isEqualTo(State.CORRECTING);
    }
}
