package fr.rentree.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.proof.Samples;
import fr.rentree.proof.Timed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « A changed byte breaks the signature »: also where the file is not opened as a PDF. */
class SignatureReaderTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");
    private static final Predicate<byte[]> OURS = it -> Arrays.equals(it, Samples.SEAL.fingerprint());

    private final byte[] signed = Timed.sign(Timed.print());

    @Test
    void whatWeSignedIsIntactAndWhole() {
        assertThat(SignatureReader.in(signed, OURS)).isEqualTo(new SignatureReader(SignatureState.INTACT, true, true));
    }

    @Test
    void everyByteThatIsSignedCounts() {
        var text = new String(signed, ISO_8859_1);
        int gap = text.indexOf("/Contents <");
        for (int place = 0; place < signed.length; place += 997) {
            if (place > gap && place < gap + 13_000) continue;
            var changed = signed.clone();
            changed[place] ^= 1;
            assertThat(SignatureReader.in(changed, OURS).state())
                    .as("byte %d", place)
                    .isEqualTo(SignatureState.BROKEN);
        }
    }

    @Test
    void whatStandsAfterItIsNotSigned() {
        var longer = Arrays.copyOf(signed, signed.length + 1);
        assertThat(SignatureReader.in(longer, OURS)).isEqualTo(new SignatureReader(SignatureState.INTACT, true, false));
    }

    @Test
    void anotherCertificateIsNotOurs(@TempDir Path folder) throws IOException {
        var other = SampleSeal.of(DevelopmentSeal.in(folder.resolve("other.p12"), NOW));
        var theirs = other.sign(Timed.print(), NOW);
        assertThat(SignatureReader.in(theirs, OURS))
                .isEqualTo(new SignatureReader(SignatureState.FOREIGN, false, false));
        assertThat(SignatureReader.in(theirs, it -> Arrays.equals(it, other.fingerprint()))
                        .whole())
                .isTrue();
    }

    @Test
    void withoutOneThereIsNone() {
        assertThat(SignatureReader.in(Timed.print(), OURS).state()).isEqualTo(SignatureState.NONE);
    }

    /** Structures within structures, 16,000 deep: 30 80 = a sequence whose end is said later. */
    @ParameterizedTest
    @ValueSource(strings = {"3080", "a080", "2480", "3180", "00", "ff", "3082", "zz", ""})
    void whatIsNoSignatureIsUnreadable(String unit) {
        var content = unit.repeat(unit.isEmpty() ? 0 : 60_000 / unit.length());
        var file = "%PDF-1.7 /ByteRange [0 40 " + (42 + content.length()) + " 0]";
        var padded = String.format("%-40s<%s>", file, content).getBytes(ISO_8859_1);
        assertThat(SignatureReader.in(padded, OURS))
                .isEqualTo(new SignatureReader(SignatureState.BROKEN, false, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0 0 0",
                "99999999 99999999 99999999 99999999",
                "5 10 2 3",
                "0 10 11 5",
                "0 10 90000 5",
                "0 10 12 99999999"
            })
    void aRangeThatMakesNoSenseIsUnreadable(String range) {
        var file = "%PDF-1.7 /ByteRange [" + range + "] " + HexFormat.of().formatHex(new byte[99]);
        assertThat(SignatureReader.in(file.getBytes(ISO_8859_1), OURS).state()).isEqualTo(SignatureState.BROKEN);
    }
}
