package fr.rentree.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One of our own CSV files under {@code nomenclature/}: UTF-8, {@code ;}, a header line. */
record NomenclatureFile(List<Row> rows) {

    /** A line by column name. */
    record Row(NamedCsvRecord record) {
        String get(String column) {
            return record.getField(column);
        }

        Optional<String> find(String column) {
            return record.findField(column).filter(it -> !it.isEmpty());
        }

        boolean flag(String column, boolean otherwise) {
            return find(column).map("1"::equals).orElse(otherwise);
        }
    }

    static NomenclatureFile read(String file) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new String(bytes(file), StandardCharsets.UTF_8))) {
            return new NomenclatureFile(reader.stream().map(Row::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String file) {
        try (var resource = NomenclatureFile.class.getResourceAsStream("/nomenclature/" + file + ".csv")) {
            if (resource == null) throw new IllegalStateException("no nomenclature " + file);
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the column {@code order} where there is one. */
    List<Row> ordered() {
        return rows.stream()
                .sorted(Comparator.comparingInt(
                        row -> row.find("order").map(Integer::parseInt).orElse(0)))
                .toList();
    }
}
