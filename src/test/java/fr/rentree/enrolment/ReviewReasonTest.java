package fr.rentree.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.web.Languages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewReasonTest {

    @ParameterizedTest
    @EnumSource(ReviewReason.class)
    void everyReasonHasItsWordsForTheRegistryAndForTheStudent(ReviewReason check) {
        var languages = new Languages();
        for (var words : List.of(languages.french(), languages.english()))
            assertThat(List.of(check.sentence(), "enrolment.held.check." + check))
                    .allSatisfy(key -> assertThat(words.find(key)).as(key).isNotNull());
    }
}
