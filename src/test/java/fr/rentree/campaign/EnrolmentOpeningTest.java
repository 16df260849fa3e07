package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.EnrolmentOpening.Closed;
import fr.rentree.campaign.EnrolmentOpening.Grace;
import fr.rentree.campaign.EnrolmentOpening.NotYet;
import fr.rentree.campaign.EnrolmentOpening.Open;
import fr.rentree.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentOpeningTest {

    private static final Duration GRACE = Duration.ofMinutes(60);

    /** Windows as an institute writes them, in Paris; instants with their offset, so that nothing is left to a rule. */
    @ParameterizedTest(name = "{0} to {1} at {2}: {3} {4}")
    @CsvSource(textBlock = """
            # summer opening, winter closing
            2026-09-01T00:00, 2027-02-01T00:00, 2026-08-31T23:59:59+02:00, NotYet, 2026-09-01T00:00+02:00
            2026-09-01T00:00, 2027-02-01T00:00, 2026-09-01T00:00:00+02:00, Open,   2027-02-01T00:00+01:00
            2026-09-01T00:00, 2027-02-01T00:00, 2027-01-31T23:59:59+01:00, Open,   2027-02-01T00:00+01:00
            2026-09-01T00:00, 2027-02-01T00:00, 2027-02-01T00:00:00+01:00, Grace,  2027-02-01T01:00+01:00
            2026-09-01T00:00, 2027-02-01T00:00, 2027-02-01T00:59:59+01:00, Grace,  2027-02-01T01:00+01:00
            2026-09-01T00:00, 2027-02-01T00:00, 2027-02-01T01:00:00+01:00, Closed, 2027-02-01T00:00+01:00
            # midnight in Paris is not midnight in UTC
            2026-09-01T00:00, 2027-02-01T00:00, 2026-08-31T22:00:00+00:00, Open,   2027-02-01T00:00+01:00
            2026-09-01T00:00, 2027-02-01T00:00, 2027-01-31T23:00:00+00:00, Grace,  2027-02-01T01:00+01:00
            # opens in the hour that spring skips: an hour later on the clock
            2027-03-28T02:30, 2027-04-30T00:00, 2027-03-28T01:59:59+01:00, NotYet, 2027-03-28T03:30+02:00
            2027-03-28T02:30, 2027-04-30T00:00, 2027-03-28T03:29:59+02:00, NotYet, 2027-03-28T03:30+02:00
            2027-03-28T02:30, 2027-04-30T00:00, 2027-03-28T03:30:00+02:00, Open,   2027-04-30T00:00+02:00
            # closes just before autumn gives an hour back: grace is 60 minutes that pass, not an hour on the clock
            2026-09-01T00:00, 2026-10-25T02:00, 2026-10-25T01:59:59+02:00, Open,   2026-10-25T02:00+02:00
            2026-09-01T00:00, 2026-10-25T02:00, 2026-10-25T02:59:59+02:00, Grace,  2026-10-25T02:00+01:00
            2026-09-01T00:00, 2026-10-25T02:00, 2026-10-25T02:00:00+01:00, Closed, 2026-10-25T02:00+02:00
            # closes in the hour that comes twice: the first time counts
            2026-09-01T00:00, 2026-10-25T02:30, 2026-10-25T02:30:00+02:00, Grace,  2026-10-25T02:30+01:00
            """)
    void isWhatTheWindowSaysInParis(
            LocalDateTime opens, LocalDateTime closes, OffsetDateTime now, String state, OffsetDateTime until) {
        var window = new OpeningWindow("IFSI-MTP", null, paris(opens), paris(closes));
        assertThat(EnrolmentOpening.at(now.toInstant(), window, GRACE))
                .isEqualTo(
                        switch (state) {
                            case "NotYet" -> new NotYet(until.toInstant());
                            case "Open" -> new Open(until.toInstant());
                            case "Grace" -> new Grace(until.toInstant());
                            case "Closed" -> new Closed(until.toInstant());
                            default -> throw new IllegalArgumentException(state);
                        });
    }

    @Test
    void withoutAWindowNothingWasAnnounced() {
        assertThat(EnrolmentOpening.at(Instant.EPOCH, null, GRACE)).isEqualTo(new EnrolmentOpening.None());
    }

    @Test
    void withoutGraceClosedIsClosed() {
        var window = new OpeningWindow(null, null, Instant.EPOCH, Instant.EPOCH.plusSeconds(10));
        assertThat(EnrolmentOpening.at(window.closes(), window, Duration.ZERO)).isEqualTo(new Closed(window.closes()));
    }

    @Test
    void onlyAnOpenWindowLetsStart() {
        assertThat(new Open(Instant.EPOCH)).matches(EnrolmentOpening::mayStart).matches(EnrolmentOpening::mayGoOn);
        assertThat(new NotYet(Instant.EPOCH)).matches(it -> !it.mayStart() && !it.mayGoOn());
        assertThat(new Closed(Instant.EPOCH)).matches(it -> !it.mayStart() && !it.mayGoOn());
        assertThat(new EnrolmentOpening.None()).matches(it -> !it.mayStart() && !it.mayGoOn());
    }

    @Test
    void duringTheGraceTimeWhoHasStartedMayGoOn() {
        assertThat(new Grace(Instant.EPOCH)).matches(it -> !it.mayStart() && it.mayGoOn());
    }

    @Test
    void whoWasGivenMoreTimeHasTheLaterOfBoth() {
        var now = Instant.EPOCH;
        var later = now.plusSeconds(60);
        var extended = new EnrolmentOpening.Extended(later);
        assertThat(new Closed(now).extended(later, now)).isEqualTo(extended);
        assertThat(new EnrolmentOpening.None().extended(later, now)).isEqualTo(extended);
        assertThat(new Open(later.plusSeconds(1)).extended(later, now)).isEqualTo(new Open(later.plusSeconds(1)));
        assertThat(new Open(later.minusSeconds(1)).extended(later, now)).isEqualTo(extended);
        assertThat(new Grace(later.minusSeconds(1)).extended(later, now)).isEqualTo(extended);
        assertThat(new Closed(now).extended(later, later)).isEqualTo(new Closed(now));
        assertThat(extended).matches(it -> !it.mayStart() && it.mayGoOn());
    }

    private static Instant paris(LocalDateTime local) {
        return local.atZone(ParisTime.ZONE).toInstant();
    }
}
