package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void writesALineARowWithATabBetweenColumns() throws IOException {
        assertThat(written(new Object[] {2026, "IN2MTP", true}, new Object[] {2027, "Éléonore", false}))
                .isEqualTo("2026\tIN2MTP\ttrue\n2027\tÉléonore\tfalse\n");
    }

    @Test
    void tellsNothingFromAnEmptyText() throws IOException {
        assertThat(written(new @Nullable Object[] {null, "", "x"})).isEqualTo("\\N\t\tx\n");
    }

    @Test
    void whatWouldEndAColumnOrARowIsEscaped() throws IOException {
        assertThat(written(new Object[] {"a\tb", "c\nd\re", "\\N", "\\."}))
                .isEqualTo("a\\tb\tc\\nd\\re\t\\\\N\t\\\\.\n");
    }

    @SafeVarargs
    private static String written(@Nullable Object[]... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(CopyText.write(Stream.of(rows), out)).isEqualTo(rows.length);
        return out.toString(StandardCharsets.UTF_8);
    }
}
