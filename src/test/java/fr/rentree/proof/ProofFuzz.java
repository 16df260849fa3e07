package fr.rentree.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Strangers type codes and send files. */
class ProofFuzz {

    private static final String CODE = "0000000000000000000" + "0";

    @MethodSource("codes")
    @FuzzTest(maxDuration = "1m")
    void code(@NotNull String typed) {
        ProofCode.typing(typed);
        ProofCode.read(typed)
                .ifPresent(it -> assertThat(ProofCode.read(it.toString())).contains(it));
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "1m")
    void marks(@NotNull byte[] file) {
        CodeSearch.pdf(file);
        CodeSearch.codes(file);
    }

    static Stream<String> codes() {
        return Stream.of(CODE, "7K2WM-2XH4T-9RBZC-6FN3Y", " 00000 ooooo iiiii lllll ");
    }

    static Stream<byte[]> files() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.ISO_8859_1));
        try (var packed = new DeflaterOutputStream(file)) {
            packed.write((Proofs.PATH + "/" + CODE + " ").repeat(3).getBytes(StandardCharsets.ISO_8859_1));
        }
        return Stream.of(
                file.toByteArray(), ("%PDF-1.7 " + Proofs.PATH + "/" + CODE).getBytes(StandardCharsets.ISO_8859_1));
    }
}
