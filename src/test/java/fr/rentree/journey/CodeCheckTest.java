package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Cast.Student;
import fr.rentree.proof.ProofCode;
import fr.rentree.proof.Verification;
import fr.rentree.support.Visit;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** « States: valid since, superseded by version n on, cancelled on, unknown … guessing: no hit and throttled ». */
class CodeCheckTest extends VerificationJourney {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Autowired
    Verification checks;

    private final SecureRandom random = new SecureRandom();

    @Test
    void theCodeOnThePageSaysValidThenBeingCorrectedThenSupersededThenCancelled() throws IOException {
        var student = cast.complete();
        var own = until(END, student);
        var first = scanned(own.download(attestation(student)));
        assertThat(stranger().get(first).body())
                .contains(
                        "Ce document est valable",
                        "Il est authentique, et valable depuis le",
                        "n'est pas le certificat");
        assertThat(json(program().get(first)).at("/validated").asBoolean()).isFalse();

        reopen(own);
        assertThat(stranger().get(first).body()).contains("en cours de correction", "rouverte depuis le");
        Way.goOn(own, student, RECAP);
        var second = scanned(own.download(attestation(student)));
        assertThat(second).isNotEqualTo(first);
        assertThat(stranger().get(first).body()).contains("Ce document est remplacé", "la version 2 l'a remplacé le");
        assertThat(stranger().get(second).body()).contains("Ce document est valable");

        become("VALIDATED", student);
        assertThat(stranger().get(second).body()).contains("Ce document est valable", "la scolarité a validée depuis");
        become("CANCELLED", student);
        assertThat(stranger().get(first).body()).contains("Cette inscription est annulée");
        assertThat(stranger().get(second).body()).contains("l'inscription est annulée depuis le");
    }

    @Test
    void whatIsTypedLeadsToTheSamePageAsTheSquare() throws IOException {
        var student = cast.complete();
        var path = scanned(until(END, student).download(attestation(student)));
        var code = path.substring(path.lastIndexOf('/') + 1);
        var grouped = code.replaceAll("(.{5})(?=.)", "$1-");
        for (var typed : List.of(
                code,
                grouped,
                grouped.toLowerCase(Locale.ROOT),
                " " + grouped.replace('-', ' ') + " ",
                code.replace('0', 'o').replace('1', 'l'))) {
            var encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
            var answer = stranger().get(CHECK + "?code=" + encoded);
            assertThat(answer.status() + " " + answer.location()).as(typed).isEqualTo("303 " + path);
            assertThat(stranger().post(CHECK, Map.of("code", typed)).location())
                    .as(typed)
                    .isEqualTo(path);
            assertThat(json(program().get(CHECK + "/" + encoded.replace("+", "%20")))
                            .at("/state")
                            .asString())
                    .as(typed)
                    .isEqualTo("valid");
        }
    }

    @Test
    void aTypingErrorIsCalledOneAndWhatWasTypedIsStillThere() throws IOException {
        var student = cast.complete();
        var path = scanned(until(END, student).download(attestation(student)));
        var wrong = path.substring(0, path.length() - 1) + (path.endsWith("7") ? "8" : "7");
        for (var asked : List.of(wrong, wrong.replace(CHECK + "/", CHECK + "?code="))) {
            var answer = stranger().get(asked);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("une faute de frappe", "id=\"code-error\"", wrong.substring(wrong.lastIndexOf('/') + 1));
        }
        assertThat(json(program().get(wrong)).at("/state").asString()).isEqualTo("mistyped");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "%3Cb%3E", "00000000-0000-0000-0000-000000000000", "%00", "%27%20or%201=1--", "%C3%A9"})
    void whatIsNoCodeIsSaidSo(String typed) {
        var answer = stranger().get(CHECK + "?code=" + typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("pas un code de vérification").doesNotContain("<b>", "Exception");
        assertThat(stranger().get(CHECK + "/" + typed).status()).isEqualTo(400);
    }

    @Test
    void tenThousandGuessesHitNothing() {
        for (int i = 0; i < 10_000; i++)
            assertThat(checks.check(ProofCode.read(guess()).orElseThrow())).isEmpty();
    }

    @Test
    void whoGuessesIsSlowedDownAndNobodyElse() {
        var guesser = program();
        int looked = 0;
        for (int i = 0; i < 300; i++) {
            var answer = guesser.get(CHECK + "/" + guess());
            assertThat(answer.status()).isIn(404, 429);
            if (answer.status() == 404) looked++;
            else assertThat(json(answer).at("/retryAfter").asInt()).isBetween(1, 60);
        }
        assertThat(looked).isLessThan(15);
        assertThat(program().get(CHECK + "/" + guess()).status()).isEqualTo(404);
    }

    @Test
    void whoIsSlowedDownReadsWhyInOurWords() {
        var guesser = stranger();
        Visit.Answer answer;
        do answer = guesser.get(CHECK + "/" + guess());
        while (answer.status() == 404);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).hasSize(1);
        assertThat(answer.body()).contains("Trop de vérifications en peu de temps");
        assertThat(guesser.get(CHECK).status()).isEqualTo(200);
    }

    @Test
    void twoDocumentsCodesHaveNothingInCommon() throws IOException {
        var student = cast.complete();
        var own = until(END, student);
        var french = scanned(own.download(attestation(student)));
        own.cookies().put("rentree-lang /", "en");
        var english = scanned(own.download(attestation(student)));
        int same = 0;
        for (int i = CHECK.length() + 1; i < french.length(); i++) if (french.charAt(i) == english.charAt(i)) same++;
        assertThat(english).isNotEqualTo(french);
        assertThat(same).isLessThan(10);
    }

    @Test
    void nothingPersonalStandsInAnyAnswer() throws IOException {
        var student = cast.named("Nguyễn-Personne", "Théodora");
        var own = until(END, student);
        var pdf = own.download(attestation(student));
        var path = scanned(pdf);
        var altered = pdf.clone();
        altered[altered.length / 3] ^= 1;
        for (var visit : List.of(stranger(), program())) {
            assertNothingOf(student, visit.get(path).body());
            assertNothingOf(student, visit.upload(CHECK, "a.pdf", pdf).body());
            assertNothingOf(student, visit.upload(CHECK, "a.pdf", altered).body());
            reopen(own);
            assertNothingOf(student, visit.get(path).body());
            Way.goOn(own, student, RECAP);
            assertNothingOf(student, visit.get(path).body());
        }
        assertThat(json(program().get(path)).at("/initials").asString()).isEqualTo("T. N.");
    }

    private static void assertNothingOf(Student student, String body) {
        assertThat(body)
                .doesNotContain(
                        "Nguyễn",
                        "Personne",
                        "Théodora",
                        student.number().value(),
                        student.email(),
                        student.cvec(),
                        "2004",
                        "octobre",
                        "Teillet",
                        "Arlebosc",
                        "Œillets",
                        "0628789344");
    }

    @Test
    void noAnswerIsStoredOrListedAnywhere() throws IOException {
        var student = cast.complete();
        var path = scanned(until(END, student).download(attestation(student)));
        for (var visit : List.of(stranger(), program()))
            for (var asked : List.of(CHECK, path, CHECK + "/x")) {
                var answer = visit.get(asked);
                assertThat(answer.header("Cache-Control").getFirst()).contains("no-store");
                assertThat(answer.header("X-Robots-Tag")).containsExactly("noindex, nofollow");
                assertThat(answer.header("Content-Security-Policy").getFirst()).startsWith("default-src 'none'");
            }
    }

    @Test
    void theJsonKeepsItsShape() throws IOException {
        var student = cast.complete();
        var own = until(END, student);
        var path = scanned(own.download(attestation(student)));
        var valid = json(program().get(path));
        assertThat(valid.propertyNames())
                .containsExactlyInAnyOrder(
                        "state",
                        "code",
                        "kind",
                        "issued",
                        "version",
                        "since",
                        "validated",
                        "initials",
                        "programme",
                        "institute",
                        "year",
                        "university",
                        "specimen");
        assertThat(valid.at("/kind").asString()).isEqualTo("attestation");
        assertThat(valid.at("/specimen").asBoolean()).isTrue();
        reopen(own);
        assertThat(json(program().get(path)).propertyNames()).contains("at").doesNotContain("since", "supersededBy");
        Way.goOn(own, student, RECAP);
        assertThat(json(program().get(path)).at("/supersededBy").asInt()).isEqualTo(2);
        assertThat(json(program().get(CHECK + "/" + guess())).propertyNames()).containsExactly("state");
    }

    /** A code whose check character fits. */
    private String guess() {
        var code = new StringBuilder();
        for (int i = 0; i < 19; i++) code.append(ALPHABET.charAt(random.nextInt(32)));
        for (var last : ALPHABET.split("")) if (ProofCode.read(code + last).isPresent()) return code + last;
        throw new AssertionError("no check character fits");
    }
}
