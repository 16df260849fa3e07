package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** « Tout est requis, sauf ce qui est marqué « facultatif » » holds for the documents to approve, too. */
class OptionalAnswersTest extends Journey {

    @Test
    void aDocumentThatDoesNotBlockSaysThatItsAnswerIsOptional() {
        var page = until(ANNUAL, cast.complete()).get(ANNUAL).body();
        assertThat(page).contains("documents[image-rights]").contains("Droit à l'image (facultatif)");
    }
}
