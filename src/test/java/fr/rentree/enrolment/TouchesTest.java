package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * « The target is at most 8 interactions (clicks and typed fields) after sign-in » (product section 2), asked of all 2,400
 * students of the sample campaign: each step that applies is pressed through, and each field that its rules find missing is
 * answered, as one touch. Nothing that is not known is filled in beforehand.
 */
class TouchesTest {

    private static final int TARGET = 8;

    /** The tile of the home page. */
    private static final int HOME = 1;

    /** What a student answers to a question that the record leaves open; « Une autre adresse » would be three touches more. */
    private static final Map<String, String> ANSWERS = Map.of(
            "cvec", "MTP6 ABCDEF 12",
            "military", "1",
            "phone", "06 12 34 56 78",
            "annualSame", "yes",
            "workShare", "50",
            "grant", "none");

    private int touches;

    @Test
    void nineStudentsInTenNeedEightTouchesAtMost() throws IOException {
        var counted = new TreeMap<Integer, Integer>();
        for (var ways : SamplePackage.ways())
            if (!ways.way().programmes().offers().isEmpty()) counted.merge(touches(ways), 1, Integer::sum);
        int students = counted.values().stream().mapToInt(Integer::intValue).sum();
        int within = counted.headMap(TARGET, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(students).isEqualTo(2_372);
        assertThat(100 * within / students)
                .as("per cent within %s touches; students by touches: %s", TARGET, counted)
                .isGreaterThanOrEqualTo(90);
        assertThat(counted.lastKey())
                .as("whose record lacks everything: %s", counted)
                .isLessThanOrEqualTo(12);
    }

    private int touches(Ways ways) {
        touches = HOME;
        var draft = Draft.NONE.informedAt(NOW);
        for (var step : Step.values()) {
            var journey = ways.typed(draft).way();
            if (!journey.progress().applies(step)) continue;
            draft = switch (step) {
                case INFORMATION, RECAP -> draft;
                case CHOICE -> ticked(draft);
                case PERSONAL -> sent(journey, personal(journey));
                case ANNUAL -> sent(journey, annual(journey));
                case FEES -> draft.feesSeen(journey.fees().totalCents());
            };
            touches++;
        }
        assertThat(ways.typed(draft).way().progress().current()).isEqualTo(Step.RECAP);
        return touches;
    }

    /** One of two is wanted. */
    private Draft ticked(Draft draft) {
        touches++;
        return draft.chosenAt(NOW);
    }

    private static Draft sent(Journey journey, StepForm form) {
        var sent = journey.sent(form);
        assertThat(sent.finished(form.step())).isTrue();
        return sent.dossier().draft();
    }

    private StepForm personal(Journey journey) {
        return completed(Posted.of(journey.personalForm()), it -> it.checkedPersonal(journey))
                .personalForm();
    }

    private StepForm annual(Journey journey) {
        return completed(Posted.of(journey.annualForm()), it -> it.checkedAnnual(journey))
                .annualForm();
    }

    private <T> Posted completed(Posted form, Function<Posted, Parsed<T>> rules) {
        for (var missing = Found.fields(rules.apply(form));
                !missing.isEmpty();
                missing = Found.fields(rules.apply(form))) answer(form, missing);
        return form;
    }

    private void answer(Posted form, List<String> missing) {
        for (var field : missing) {
            form.field(field, Objects.requireNonNull(ANSWERS.get(field), field));
            touches++;
        }
    }
}
