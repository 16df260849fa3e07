package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « The file dropped in: this file is what we issued / altered / not ours ». */
class FileCheckTest extends VerificationJourney {

    @Test
    void theFileThatWeIssuedIsKnownAgainWithItsState() {
        var student = cast.complete();
        var own = until(END, student);
        var pdf = own.download(attestation(student));
        assertThat(own.download(attestation(student))).isEqualTo(pdf);
        var answer = stranger().upload(CHECK, "attestation.pdf", pdf);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("Ce document est valable", "bien celui que nous avons délivré", "Spécimen");
        assertThat(verdict(pdf)).isEqualTo("valid true null");
        reopen(own);
        assertThat(verdict(pdf)).isEqualTo("correcting true null");
        Way.goOn(own, student, RECAP);
        assertThat(verdict(pdf)).isEqualTo("superseded true null");
        become("CANCELLED", student);
        assertThat(verdict(pdf)).isEqualTo("cancelled true null");
    }

    @Test
    void oneChangedByteIsAnAlteration() {
        var pdf = attestation();
        for (int place : new int[] {pdf.length / 4, pdf.length / 2, pdf.length - 10}) {
            var changed = pdf.clone();
            changed[place] ^= 1;
            assertThat(verdict(changed)).as("byte %d of %d", place, pdf.length).startsWith("altered false broken");
        }
        var changed = pdf.clone();
        changed[pdf.length / 4] ^= 1;
        assertThat(stranger().upload(CHECK, "a.pdf", changed).body())
                .contains("Ce fichier a été modifié", "Notre signature est brisée", "href=\"" + CHECK + "/");
    }

    @Test
    void whatIsAddedAroundTheSignatureIsAnAlteration() {
        var pdf = attestation();
        assertThat(verdict(join(pdf, "\n% more\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("altered false intact");
        var padded = pdf.clone();
        // the end of the signature's room: a random identifier of the file may end with two noughts, too
        int gap = new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("0".repeat(16) + ">");
        padded[gap] = '1';
        assertThat(verdict(padded)).isEqualTo("altered false intact");
    }

    @Test
    void aCopyThatAProgramSavedAnewIsAnAlterationWithoutItsSignature() throws IOException {
        var pdf = attestation();
        var saved = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().setAcroForm(null);
            document.getDocumentCatalog().setMetadata(null);
            document.getPage(0).getAnnotations().clear();
            document.save(saved);
        }
        assertThat(verdict(saved.toByteArray())).isEqualTo("altered false none");
        assertThat(verdict(Arrays.copyOf(pdf, pdf.length / 2))).startsWith("altered false");
    }

    @Test
    void severalDocumentsPutTogetherAreNoneOfThem() throws IOException {
        var merger = new PDFMergerUtility();
        merger.addSource(new RandomAccessReadBuffer(attestation()));
        merger.addSource(new RandomAccessReadBuffer(attestation()));
        var merged = new ByteArrayOutputStream();
        merger.setDestinationStream(merged);
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
        assertThat(verdict(merged.toByteArray())).startsWith("altered false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7\n", "%PDF-1.4\n1 0 obj << /ByteRange [0 9 9 99999999] >>", "\n\n%PDF-2.0 /verifier/"})
    void anythingElseIsNotOurs(String content) {
        var file = content.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verdict(file)).isEqualTo("notOurs false null");
        assertThat(stranger().upload(CHECK, "x.pdf", file).body()).contains("pas été délivré par nous");
    }

    @Test
    void aRecapThatIsNotFinishedProvesNothing() {
        var student = cast.complete();
        var draft = until(RECAP, student).download(RECAP + ".pdf");
        assertThat(draft).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(verdict(draft)).isEqualTo("notOurs false null");
    }

    @Test
    void whatIsNoDocumentIsSaidBesideTheField() {
        assertRefused(stranger().upload(CHECK, "x.pdf", new byte[0]), 400, "Choisissez le fichier PDF");
        assertRefused(stranger().post(CHECK, Map.of()), 400, "Choisissez le fichier PDF");
        assertRefused(
                stranger().upload(CHECK, "x.pdf", "GIF89a".getBytes(StandardCharsets.US_ASCII)),
                415,
                "Ce fichier n'est pas un PDF");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_048_577, 1_500_000, 12_000_000})
    void aFileThatIsTooLargeIsSaidSoInOurWords(int size) {
        var file = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), size);
        assertRefused(stranger().upload(CHECK, "x.pdf", file), 413, "Ce fichier dépasse 1");
        assertThat(json(program().upload(CHECK, "x.pdf", file)).at("/state").asString())
                .isEqualTo("tooLarge");
    }

    @Test
    void filesAreCountedAsCodesAre() {
        var hasty = program();
        var file = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        var states = Stream.generate(() ->
                        json(hasty.upload(CHECK, "x.pdf", file)).at("/state").asString())
                .limit(60)
                .toList();
        assertThat(states).startsWith("notOurs").contains("throttled");
    }

    @Test
    void aDocumentIsIssuedOnceHoweverManyAskAtOnce() throws Exception {
        int crowd = 20;
        var student = cast.complete();
        until(END, student);
        become("VALIDATED", student);
        var start = new CyclicBarrier(crowd);
        Callable<byte[]> ask = () -> {
            var visit = visit(student);
            start.await();
            return visit.download(certificate(student));
        };
        try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    browsers.invokeAll(Stream.generate(() -> ask).limit(crowd).toList());
            var later = visit(student).download(certificate(student));
            for (var answer : answers) assertThat(answer.get()).isEqualTo(later);
        }
        assertThat(verdict(visit(student).download(certificate(student)))).isEqualTo("valid true null");
    }

    @Test
    void theCertificateIsThereOnceValidatedAndForItsOwnerOnly() {
        var student = cast.complete();
        var own = until(END, student);
        assertThat(own.get(certificate(student)).status()).isEqualTo(404);
        assertThat(own.get(END).body()).doesNotContain("/reinscription/certificat/");
        become("VALIDATED", student);
        assertThat(own.get(END).body()).contains(certificate(student), "href=\"" + CHECK + "\"");
        assertThat(verdict(own.download(certificate(student)))).isEqualTo("valid true null");
        assertThat(until(END, cast.complete()).get(certificate(student)).status())
                .isEqualTo(404);
        become("CANCELLED", student);
        assertThat(own.get(certificate(student)).status()).isEqualTo(404);
    }

    private byte[] attestation() {
        var student = cast.complete();
        return until(END, student).download(attestation(student));
    }

    /** State, whether the file is what we issued, and what became of its signature. */
    private String verdict(byte[] file) {
        var answer = json(program().upload(CHECK, "x.pdf", file));
        return answer.at("/state").asString() + " " + answer.at("/fileMatches").asString() + " "
                + (answer.has("signature") ? answer.at("/signature").asString() : null);
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void assertRefused(Visit.Answer answer, int status, String sentence) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence, "id=\"file-error\"").doesNotContain("Exception");
    }
}
