package fr.rentree.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one record of a CSV file apart as RFC 4180 has it. */
final class CsvRecord {

    private final String text;
    private final char separator;
    private final List<String> fields = new ArrayList<>(40);
    private int next;

    private CsvRecord(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The fields; {@code null} where a quote is never closed, or stands alone in a value without quotes around it. */
    static @Nullable List<String> fields(String text, char separator) {
        var record = new CsvRecord(text, separator);
        boolean quotes = text.indexOf('"') >= 0;
        do {
            if (!(quotes && record.startsWithQuote() ? record.quoted() : record.plain(quotes))) return null;
        } while (record.next++ < text.length());
        return record.fields;
    }

    static boolean odd(String text) {
        boolean odd = false;
        for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
        return odd;
    }

    private boolean startsWithQuote() {
        int at = afterBlanks(next);
        return at < text.length() && text.charAt(at) == '"';
    }

    private boolean plain(boolean quotes) {
        int end = text.indexOf(separator, next);
        var field = text.substring(next, end < 0 ? text.length() : end);
        next += field.length();
        fields.add(field);
        return !quotes || !odd(field);
    }

    private boolean quoted() {
        var field = new StringBuilder();
        for (int start = afterBlanks(next) + 1, end; (end = text.indexOf('"', start)) >= 0; start = end + 2) {
            field.append(text, start, end);
            if (end + 1 < text.length() && text.charAt(end + 1) == '"') field.append('"');
            else {
                fields.add(field.toString());
                next = afterBlanks(end + 1);
                return next == text.length() || text.charAt(next) == separator;
            }
        }
        return false;
    }

    private int afterBlanks(int at) {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }
}
