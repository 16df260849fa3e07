package fr.rentree.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.params.provider.MethodSource;

/** A package is loaded or refused with its faults, whatever its bytes are. */
class PackageFuzz {

    @MethodSource("zips")
    @FuzzTest(maxDuration = "1m")
    void zip(@NotNull byte[] bytes) throws IOException {
        var file = Files.createTempFile("campagne", ".zip");
        try {
            Files.write(file, bytes);
            Trial.check(file, Known.NOTHING);
        } finally {
            Files.delete(file);
        }
    }

    @MethodSource("tables")
    @FuzzTest(maxDuration = "1m")
    void table(@NotNull byte[] bytes) {
        Trial.check(List.of(new ImportSource(PackageFile.STUDENTS, "etudiants", bytes)), Known.NOTHING);
    }

    static Stream<byte[]> zips() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var kind : PackageFile.values()) {
                zip.putNextEntry(new ZipEntry("campagne/" + kind.baseName() + ".csv"));
                zip.write(new Trial().text(kind).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Stream.of(bytes.toByteArray());
    }

    static Stream<byte[]> tables() throws IOException {
        var text = new Trial().text(PackageFile.STUDENTS);
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Rentree", "1.0")) {
            var sheet = book.newWorksheet("etudiants");
            var lines = text.lines().map(it -> it.split(";")).toList();
            for (int row = 0; row < lines.size(); row++)
                for (int column = 0; column < lines.get(row).length; column++)
                    sheet.value(row, column, lines.get(row)[column]);
        }
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.replace("Ngô", "\"N;\"\"gô\n\"").getBytes(StandardCharsets.ISO_8859_1),
                bytes.toByteArray());
    }
}
