package fr.rentree.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.web.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** « Until the student has finished, every page carries the status « Inscription non terminée » and what is left. » */
class ProgressViewsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "6,il reste 6 étapes.",
        "5,il reste 5 étapes.",
        "4,il reste 4 étapes.",
        "3,il reste 3 étapes.",
        "2,il reste 2 étapes.",
        "1,il reste à vérifier et à terminer."
    })
    void theBannerSaysHowManyStepsAreLeft(int steps, String left) {
        assertThat(ProgressViews.status(steps, new Languages().french()))
                .isEqualTo("Inscription non terminée\u00a0: " + left);
    }
}
