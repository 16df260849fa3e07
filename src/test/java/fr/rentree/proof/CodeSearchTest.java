package fr.rentree.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.seal.SignatureReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeSearchTest {

    private static final int LARGEST = 1024 * 1024;

    @ParameterizedTest
    @EnumSource
    void everyDocumentSaysWhichOneItIs(DocumentKind kind) throws IOException {
        var pdf = Samples.documents().print(kind, Samples.attestation(), Samples.FRENCH, Samples.STAMP);
        assertThat(CodeSearch.codes(pdf)).containsExactly(Samples.STAMP.code());
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getKeywords()).isEqualTo(Samples.STAMP.link());
        }
    }

    @Test
    void aCodeIsFoundInAPackedPart() throws IOException {
        var file = pdf(packed("junk /verifier/" + Samples.STAMP.code().value() + " junk"));
        assertThat(new String(file, ISO_8859_1)).doesNotContain("verifier");
        assertThat(CodeSearch.codes(file)).containsExactly(Samples.STAMP.code());
    }

    @Test
    void whatOnlyLooksLikeACodeIsNone() {
        var code = Samples.STAMP.code().value();
        var mistyped = code.substring(0, 19) + (code.endsWith("7") ? "8" : "7");
        for (var text :
                new String[] {"/verifier/" + mistyped, "/verifier/" + code + "A", "/verifier/" + code.substring(1)})
            assertThat(CodeSearch.codes(text.getBytes(ISO_8859_1))).as(text).isEmpty();
    }

    /** Packed a thousand times over, in as many parts as fit, and what looks like the beginning of a part everywhere. */
    @Test
    void aFileMadeToTakeLongDoesNot() throws IOException {
        var bomb = packed("\0".repeat(20_000_000));
        var many = new ByteArrayOutputStream();
        var part = pdf(packed("x".repeat(250_000)));
        while (many.size() < LARGEST) many.write(part);
        var starts = "stream\n".repeat(LARGEST / 7).getBytes(ISO_8859_1);
        var ranges = "/ByteRange [".repeat(LARGEST / 12).getBytes(ISO_8859_1);
        var links = "/verifier/".repeat(LARGEST / 10).getBytes(ISO_8859_1);
        var noise = new byte[LARGEST];
        new Random(7).nextBytes(noise);
        for (var file : new byte[][] {pdf(bomb), many.toByteArray(), starts, ranges, links, noise}) {
            assertThat(CodeSearch.codes(file)).isEmpty();
            assertThat(SignatureReader.in(file, _ -> true).whole()).isFalse();
        }
    }

    @Test
    void aPdfSaysSoNearItsBeginning() {
        assertThat(CodeSearch.pdf("%PDF-1.7".getBytes(ISO_8859_1))).isTrue();
        assertThat(CodeSearch.pdf("\n\n%PDF-1.7".getBytes(ISO_8859_1))).isTrue();
        assertThat(CodeSearch.pdf(new byte[0])).isFalse();
        assertThat(CodeSearch.pdf(Arrays.copyOf("PK".getBytes(ISO_8859_1), 5000)))
                .isFalse();
    }

    private static byte[] packed(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packer = new DeflaterOutputStream(out)) {
            packer.write(text.getBytes(ISO_8859_1));
        }
        return out.toByteArray();
    }

    private static byte[] pdf(byte[] part) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\r\n".getBytes(ISO_8859_1));
        out.write(part);
        out.write("\nendstream".getBytes(ISO_8859_1));
        return out.toByteArray();
    }
}
