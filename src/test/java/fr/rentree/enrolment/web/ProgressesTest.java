package fr.rentree.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.enrolment.Step;
import fr.rentree.shared.web.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Until the student has finished, every page carries the status « Inscription non terminée » and what is left. » */
class ProgressesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "INFORMATION,il reste 6 étapes.",
        "CHOICE,il reste 5 étapes.",
        "PERSONAL,il reste 4 étapes.",
        "ANNUAL,il reste 3 étapes.",
        "FEES,il reste 2 étapes.",
        "RECAP,il reste à vérifier et à terminer."
    })
    void theBannerSaysHowManyStepsAreLeft(Step current, String left) {
        assertThat(Progresses.status(current, new Languages().french()))
                .isEqualTo("Inscription non terminée\u00a0: " + left);
    }
}
