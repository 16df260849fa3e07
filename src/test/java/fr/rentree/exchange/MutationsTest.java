package fr.rentree.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Whatever a file holds, reading it ends with a record or a fault, never with an exception. The seeds are fixed. */
class MutationsTest {

    private static final byte[] NASTY = "\"\";;\n\r,\t\0=@+-#\ufeff\u00e9\ufffd%D99/02/2004".getBytes(UTF_8);

    @Test
    void readsAnyDamagedTextWithoutAnException() {
        var trial = new Trial();
        for (int seed = 0; seed < 4000; seed++) {
            var random = new Random(seed);
            var kind = PackageFile.values()[seed % 4];
            var bytes = damaged(trial.text(kind).getBytes(UTF_8), random);
            assertThat(outcome(kind, bytes)).as("seed %d", seed).isNotNull();
        }
    }

    @Test
    void readsAnyDamagedWorkbookWithoutAnException() throws IOException {
        var workbook = workbook();
        for (int seed = 0; seed < 400; seed++)
            assertThat(outcome(PackageFile.OFFERS, damaged(workbook, new Random(seed))))
                    .as("seed %d", seed)
                    .isNotNull();
    }

    @Test
    void readsPureNoiseWithoutAnException() {
        for (int seed = 0; seed < 1000; seed++) {
            var noise = new byte[seed];
            new Random(seed).nextBytes(noise);
            assertThat(outcome(PackageFile.STUDENTS, noise).faults().errorCount())
                    .as("seed %d", seed)
                    .isPositive();
        }
    }

    private static Trial.Checked outcome(PackageFile kind, byte[] bytes) {
        return Trial.check(List.of(new ImportSource(kind, kind.baseName() + ".csv", bytes)), Known.NOTHING);
    }

    private static byte[] damaged(byte[] right, Random random) {
        var bytes = new ArrayList<Byte>(right.length);
        for (var one : right) bytes.add(one);
        for (int i = random.nextInt(1, 12); i > 0 && !bytes.isEmpty(); i--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, NASTY[random.nextInt(NASTY.length)]);
                case 3 ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(200)))
                            .clear();
                default -> {
                    var copy = List.copyOf(bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(200))));
                    bytes.addAll(random.nextInt(bytes.size()), copy);
                }
            }
        }
        var result = new byte[bytes.size()];
        for (int i = 0; i < result.length; i++) result[i] = bytes.get(i);
        return result;
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            var lines = new Trial().text(PackageFile.OFFERS).split("\r\n");
            for (int row = 0; row < lines.length; row++) {
                var cells = Arrays.asList(lines[row].split(";", -1));
                for (int column = 0; column < cells.size(); column++) sheet.value(row, column, cells.get(column));
            }
        }
        return bytes.toByteArray();
    }
}
