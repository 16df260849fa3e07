package fr.rentree.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RGAA 11.3: what is asked in several places is called the same, but for « facultatif » and what else stands in brackets. */
class SameLabelTest {

    private final Languages languages = new Languages();

    static Stream<List<String>> asked() {
        return Stream.of(
                List.of(
                        "firstuse.identity.number",
                        "lostaccess.form.number",
                        "lostaccess.desk.number",
                        "enrolment.identity.number"),
                List.of(
                        "firstuse.identity.birth",
                        "lostaccess.form.birth",
                        "lostaccess.desk.birth",
                        "enrolment.identity.birthDate"),
                List.of("firstuse.identity.birthDay", "lostaccess.form.birthDay", "lostaccess.desk.birthDay"),
                List.of("firstuse.identity.birthMonth", "lostaccess.form.birthMonth", "lostaccess.desk.birthMonth"),
                List.of("firstuse.identity.birthYear", "lostaccess.form.birthYear", "lostaccess.desk.birthYear"),
                List.of(
                        "lostaccess.form.familyName",
                        "lostaccess.desk.typed.familyName",
                        "enrolment.identity.familyName"),
                List.of("lostaccess.form.phone", "enrolment.personal.phone"),
                List.of("lostaccess.form.email", "enrolment.personal.email", "enrolment.recap.email"),
                List.of("password.signin.email", "firstuse.start.email"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void theSameIsCalledTheSame(List<String> keys) {
        for (var words : List.of(languages.french(), languages.english()))
            assertThat(keys.stream().map(words::say).map(it -> it.replaceAll("\\s*\\(.*\\)", "")))
                    .as(words.locale().toString())
                    .containsOnly(words.say(keys.getFirst()).replaceAll("\\s*\\(.*\\)", ""));
    }
}
