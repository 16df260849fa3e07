package fr.rentree.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The encodings of text files that are not UTF-8. French spreadsheets write Windows-1252; Unix, old Macs and DOS
 * programs use the same bytes for other letters: « S½ur », « ChloŽ », « Chlo‚ ». A file is recognised as a whole: by
 * the encoding in which no letter or sign stands where nobody writes it.
 */
enum FileEncoding {
    WINDOWS("windows-1252", "Windows-1252"),
    UNIX("ISO-8859-15", "ISO-8859-15 (Unix)"),
    MAC("x-MacRoman", "MacRoman (anciens Mac)"),
    DOS("IBM850", "page de code 850 (DOS)");

    /** Signs that stand beside letters, and those that do but not between two of them. */
    private static final String ORDINARY = "\u00a0’´«»°²³€·";

    private static final String BESIDE_WORDS = "“”‘–—…•";

    /** The last letter of Latin Extended-A, and what these encodings have of it that no name is written with. */
    private static final char LAST_LETTER = '\u017e';

    private static final char DOTLESS_I = '\u0131';

    /** In large files somebody has a name that nobody else has. */
    private static final int CLEARLY = 50;

    private final Charset charset;
    private final String french;

    FileEncoding(String charset, String french) {
        this.charset = Charset.forName(charset);
        this.french = french;
    }

    Charset charset() {
        return charset;
    }

    /** As a fault names it. */
    String french() {
        return french;
    }

    /** The encoding of a file; nothing where it is neither Windows-1252 nor surely one of the others. */
    static Optional<FileEncoding> of(byte[] file) {
        var foreign = new ByteArrayOutputStream();
        TextLines.foreign(file, foreign);
        int windows = WINDOWS.misplaced(foreign);
        if (windows == 0) return Optional.of(WINDOWS);
        var others = Stream.of(UNIX, MAC, DOS)
                .map(it -> new Judgement(it, it.misplaced(foreign)))
                .sorted(Comparator.comparingInt(Judgement::misplaced))
                .toList();
        var best = others.getFirst();
        if (best.misplaced >= windows) return Optional.of(WINDOWS);
        boolean clear = CLEARLY * best.misplaced < Math.min(windows, others.get(1).misplaced);
        return clear ? Optional.of(best.encoding) : Optional.empty();
    }

    private record Judgement(FileEncoding encoding, int misplaced) {}

    /** How many characters stand where nobody writes them, if the text is in this encoding. */
    private int misplaced(ByteArrayOutputStream bytes) {
        var text = bytes.toString(charset);
        int misplaced = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x80) continue;
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if (!inPlace(before, text.charAt(i), after)) misplaced++;
        }
        return misplaced;
    }

    private static boolean inPlace(char before, char it, char after) {
        if (it == '\ufffd') return false;
        if (ORDINARY.indexOf(it) >= 0) return true;
        boolean afterLetter = Character.isLetter(before);
        boolean beforeLetter = Character.isLetter(after);
        if (BESIDE_WORDS.indexOf(it) >= 0) return !(afterLetter && beforeLetter);
        if (!Character.isLetter(it)) return !afterLetter && !beforeLetter;
        if (it > LAST_LETTER || it == DOTLESS_I) return false;
        return Character.isLowerCase(it)
                || !Character.isLowerCase(before) && !(Character.isUpperCase(before) && Character.isLowerCase(after));
    }
}
