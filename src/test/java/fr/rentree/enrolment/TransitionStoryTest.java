package fr.rentree.enrolment;

import static fr.rentree.support.SampleCampaign.NOW;
import static fr.rentree.support.SampleCampaign.NURSING_2;
import static fr.rentree.support.SampleCampaign.NURSING_3;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.GeneratedText;
import fr.rentree.campaign.Programme;
import fr.rentree.enrolment.Enrolment.CancelReason;
import fr.rentree.enrolment.Enrolment.State;
import fr.rentree.shared.StudentNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition is tried from every state, on PostgreSQL: it leads where {@link Transition} says, or nowhere. */
class TransitionStoryTest extends Story {

    private static final CancellationReason RESIGNED = new CancellationReason(CancelReason.RESIGNATION, null);

    static Stream<Arguments> all() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Transition.values()).map(it -> Arguments.of(state, it)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("all")
    void leadsWhereItSaysOrNowhere(State from, Transition transition) {
        var student = in(from, transition);
        try {
            make(transition, student);
        } catch (Enrolments.Changed
                | Dossiers.Outdated
                | Dossiers.Closed
                | Dossiers.Incomplete
                | IllegalArgumentException
                | IllegalStateException e) {
            assertThat(transition.from()).as(e.toString()).doesNotContain(from);
        }
        assertThat(state(student)).isEqualTo(transition.from().contains(from) ? transition.to() : from);
    }

    @Test
    void architectureShowsThemAll() throws IOException {
        var rows = Arrays.stream(Transition.values())
                .map(it -> "| %s | %s | %s |"
                        .formatted(it, it.from().stream().map(State::name).collect(Collectors.joining(", ")), it.to()))
                .collect(Collectors.joining("\n"));
        new GeneratedText(Path.of("ARCHITECTURE.md"), TransitionStoryTest.class)
                .is("| transition | from | to |\n| --- | --- | --- |\n" + rows + "\n");
    }

    /** A student whose enrolment is in this state; a correction where that is what is given up. */
    private StudentNumber in(State state, Transition next) {
        var offers = new Programme[] {NURSING_2, NURSING_3};
        return switch (state) {
            case OFFERED -> student(offers);
            case STARTED -> {
                if (next == Transition.RESTORE) {
                    var corrected = finishedOf(offers);
                    dossiers.reopen(way(corrected));
                    yield corrected;
                }
                var student = student(offers);
                if (next == Transition.FINISH) walk(student, NURSING_2);
                else {
                    begin(student);
                    choose(student, NURSING_2);
                }
                yield student;
            }
            case FINISHED -> finishedOf(offers);
            case VALIDATED -> {
                var student = finishedOf(offers);
                enrolments.validate(List.of(item(student).seen()), REGISTRY);
                yield student;
            }
            case CANCELLED -> {
                var student = finishedOf(offers);
                enrolments.cancel(item(student).seen(), RESIGNED, REGISTRY);
                yield student;
            }
        };
    }

    private StudentNumber finishedOf(Programme... offers) {
        var student = student(offers);
        walk(student, NURSING_2);
        finish(student);
        return student;
    }

    private void make(Transition transition, StudentNumber student) {
        switch (transition) {
            case BEGIN -> {
                begin(student);
                choose(student, NURSING_2);
            }
            case UNTICK -> {
                begin(student);
                choose(student, NURSING_3);
            }
            case FINISH -> finish(student);
            case CORRECT -> dossiers.reopen(way(student));
            case RESTORE -> dossiers.undo(way(student), Locale.FRENCH);
            case REOPEN ->
                enrolments.reopen(item(student).seen(), "Mauvaise adresse", NOW.plus(Duration.ofDays(3)), SECRETARY);
            case VALIDATE -> enrolments.validate(List.of(item(student).seen()), REGISTRY);
            case CANCEL -> {
                var item = item(student);
                if (item.state() == State.OFFERED) enrolments.cancel(student, NURSING_2.key(), RESIGNED, REGISTRY);
                else enrolments.cancel(item.seen(), RESIGNED, REGISTRY);
            }
        }
    }

    private State state(StudentNumber student) {
        return item(student).state();
    }

    private WorklistItem item(StudentNumber student) {
        return listed(student).stream()
                .filter(it -> it.programme().equals(NURSING_2.key()))
                .findFirst()
                .orElseThrow();
    }
}
