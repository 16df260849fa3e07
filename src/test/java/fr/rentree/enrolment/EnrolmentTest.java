package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NOW;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.Offer;
import fr.rentree.enrolment.Enrolment.Finished;
import fr.rentree.enrolment.Enrolment.Started;
import fr.rentree.shared.StudentNumber;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Product section 4: states of an enrolment. */
class EnrolmentTest {

    private static final EnrolmentId ID = new EnrolmentId(UUID.randomUUID());
    private static final Offer OFFER = new Offer(new StudentNumber("21813178"), NURSING_2.key(), "10", null, null);
    private static final Started STARTED = new Started(ID, OFFER, 0, null);

    /** The verbs of the student. What begins, validates and cancels is in the database's hands. */
    private static final String TRANSITIONS = """
            Offered   -
            Started   finish -> Finished
            Finished  reopen -> Started
            Validated -
            Cancelled -
            """;

    @Test
    void aStateHasTheVerbsThatItAllowsAndNoOther() {
        var table = Arrays.stream(Enrolment.class.getPermittedSubclasses())
                .map(state -> "%-9s %s%n".formatted(state.getSimpleName(), verbs(state)))
                .collect(Collectors.joining());
        assertThat(table).isEqualTo(TRANSITIONS);
    }

    @Test
    void theFirstFinishTakesTheFreshReference() {
        assertThat(STARTED.finish("26-0349-000001", Set.of(), NOW))
                .isEqualTo(new Finished(ID, OFFER, 1, "26-0349-000001", Set.of(), NOW));
    }

    @Test
    void aCorrectionIsTheNextVersionUnderTheSameReference() {
        var again = STARTED.finish("26-0349-000001", Set.of(), NOW)
                .reopen()
                .finish("26-0349-000002", Set.of(Check.OPEN_CASE), NOW.plusSeconds(1));
        assertThat(again)
                .isEqualTo(new Finished(ID, OFFER, 2, "26-0349-000001", Set.of(Check.OPEN_CASE), NOW.plusSeconds(1)));
    }

    @Test
    void onlyWhatWasNeverFinishedCanBeLeftOut() {
        assertThat(STARTED.revocable()).isTrue();
        assertThat(STARTED.finish("26-0349-000001", Set.of(), NOW).reopen().revocable())
                .isFalse();
    }

    private static String verbs(Class<?> state) {
        var verbs = Arrays.stream(state.getDeclaredMethods())
                .filter(it -> Enrolment.class.isAssignableFrom(it.getReturnType()))
                .sorted(java.util.Comparator.comparing(Method::getName))
                .map(it -> it.getName() + " -> " + it.getReturnType().getSimpleName())
                .collect(Collectors.joining(", "));
        return verbs.isEmpty() ? "-" : verbs;
    }
}
