package fr.rentree.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file whose encoding nobody tells: UTF-8 with or without a mark, or another one, most often
 * Windows-1252. Each line is recognised for itself, so that two exports in one file are read as well.
 */
final class TextLines {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] bytes;
    private final Charset other;
    private final IntConsumer mixed;
    private int next;
    private int number;
    /** The last line that was told of: one may be read again. */
    private int told;

    /**
     * @param other the encoding of lines that are not UTF-8
     * @param mixed told the number of each line that is neither of the two encodings
     */
    TextLines(byte[] bytes, Charset other, IntConsumer mixed) {
        this.bytes = bytes;
        this.other = other;
        this.mixed = mixed;
        this.next = startsWithMark(bytes) ? MARK.length : 0;
    }

    /** Copies the lines that are not UTF-8, nor nearly. */
    static void foreign(byte[] bytes, ByteArrayOutputStream sink) {
        var lines = new TextLines(bytes, StandardCharsets.ISO_8859_1, line -> {});
        while (lines.hasNext()) {
            var line = lines.nextBytes();
            if (ascii(line) || utf8(line) != null || mostlyUtf8(line.duplicate())) continue;
            sink.write(line.array(), line.position(), line.remaining());
            sink.write('\n');
        }
    }

    boolean hasNext() {
        return next < bytes.length;
    }

    /** The next line, without its end: LF, CR LF, or CR alone. */
    String next() {
        var line = nextBytes();
        return ascii(line) ? StandardCharsets.ISO_8859_1.decode(line).toString() : decoded(line);
    }

    private ByteBuffer nextBytes() {
        number++;
        int start = next;
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') end++;
        next = end + 1;
        if (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n') next++;
        return ByteBuffer.wrap(bytes, start, end - start);
    }

    private static boolean ascii(ByteBuffer line) {
        for (int i = line.position(); i < line.limit(); i++) if (line.get(i) < 0) return false;
        return true;
    }

    /** Of the line that {@link #next} gave last; the first is 1. */
    int number() {
        return number;
    }

    int position() {
        return next;
    }

    void goBack(int position, int line) {
        next = position;
        number = line;
    }

    private String decoded(ByteBuffer line) {
        var text = utf8(line);
        if (text != null) return text;
        if (number > told && mostlyUtf8(line.duplicate())) {
            told = number;
            mixed.accept(number);
        }
        return other.decode(line).toString();
    }

    private static @Nullable String utf8(ByteBuffer line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /** Whether more of the accents are UTF-8 than are not: such a line would be garbled as Windows-1252. */
    private static boolean mostlyUtf8(ByteBuffer line) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var characters = CharBuffer.allocate(line.remaining() + 1);
        int broken = 0;
        while (line.hasRemaining()) {
            var result = decoder.decode(line, characters, true);
            if (!result.isError()) break;
            broken++;
            line.position(line.position() + result.length());
        }
        return characters.flip().chars().filter(character -> character > 0x7f).count() > broken;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }
}
