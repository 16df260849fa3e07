package fr.rentree.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's COPY text format: a line a row, a tab between columns, {@code \N} for nothing. */
final class CopyText {

    private CopyText() {}

    /** Writes the rows and says how many there were. */
    static int write(Stream<@Nullable Object[]> rows, OutputStream out) throws IOException {
        int count = 0;
        var line = new StringBuilder();
        for (Iterator<@Nullable Object[]> it = rows.iterator(); it.hasNext(); count++) {
            line.setLength(0);
            append(line, it.next());
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        }
        return count;
    }

    static void append(StringBuilder line, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            if (i > 0) line.append('\t');
            var value = row[i];
            if (value == null) line.append("\\N");
            else escape(line, value.toString());
        }
        line.append('\n');
    }

    private static void escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
