package fr.rentree.proof;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds our codes in a file that is not one of our documents byte for byte: a changed one, one that a program has saved
 * anew. Strangers send such files, so none is opened as a PDF; its bytes are searched, and its packed parts within bounds.
 */
final class CodeSearch {

    /** As {@code PdfConformity} writes it into a document's metadata. */
    private static final Pattern CODE = Pattern.compile(Proofs.PATH + "/([0-9A-HJKMNP-TV-Z]{20})(?![0-9A-Za-z])");

    private static final Pattern PACKED = Pattern.compile("stream\\r?\\n");
    private static final int HEAD = 1024;
    private static final int MOST_PARTS = 300;
    private static final int LARGEST_PART = 256 * 1024;
    private static final int LARGEST_IN_ALL = 4 * 1024 * 1024;

    private CodeSearch() {}

    /** Readers take a PDF for one if it says so near its beginning. */
    static boolean pdf(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    /** What looks like a code of ours, in the order in which it is found. */
    static Set<ProofCode> codes(byte[] file) {
        var found = new LinkedHashSet<ProofCode>();
        var text = new String(file, StandardCharsets.ISO_8859_1);
        collect(text, found);
        if (found.isEmpty()) collect(unpacked(file, text), found);
        return found;
    }

    private static void collect(String text, Set<ProofCode> found) {
        CODE.matcher(text).results().forEach(it -> ProofCode.read(it.group(1)).ifPresent(found::add));
    }

    private static String unpacked(byte[] file, String text) {
        var out = new StringBuilder();
        var inflater = new Inflater();
        try {
            var starts = PACKED.matcher(text);
            var part = new byte[LARGEST_PART];
            for (int i = 0; i < MOST_PARTS && out.length() < LARGEST_IN_ALL && starts.find(); i++) {
                inflater.reset();
                inflater.setInput(file, starts.end(), file.length - starts.end());
                int length = inflate(inflater, part);
                out.append(new String(part, 0, length, StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        } finally {
            inflater.end();
        }
        return out.toString();
    }

    private static int inflate(Inflater inflater, byte[] part) {
        try {
            return inflater.inflate(part);
        } catch (DataFormatException e) {
            return 0;
        }
    }
}
