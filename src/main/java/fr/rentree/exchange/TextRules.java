package fr.rentree.exchange;

import fr.rentree.shared.Blanks;
import fr.rentree.shared.MailAddress;
import java.util.regex.Pattern;

/** The rules of columns of free text, addresses and contact data. */
final class TextRules {

    private static final int LONGEST_PHONE = 15;
    /** Narrower than what mail allows: these become sign-in names. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** A number, and what somebody has written behind it. */
    private static final Pattern PHONE = Pattern.compile("(\\+?[0-9][0-9./()\\p{Z}-]{3,})(.*)");

    /** {@code +33 (0)6}: the zero is not dialled from abroad. */
    private static final Pattern ABROAD_WITH_ZERO = Pattern.compile("((?:\\+|00)\\d{1,3}[.\\p{Z}]?)\\(0\\)");

    private static final String BETWEEN_DIGITS = "[./()\\p{Z}-]";

    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}");

    private TextRules() {}

    /** Text of at most this many characters. */
    static ColumnRule text(int longest) {
        return cell -> fits(cell, longest) ? cell.value() : null;
    }

    /** As {@link #text}, but what is too long is cut between two words, with a warning. */
    static ColumnRule cut(int longest) {
        return cell -> {
            var value = cell.value();
            var length = value.codePointCount(0, value.length());
            if (length <= longest) return value;
            var kept = start(value, longest);
            cell.note(ImportProblem.CUT, length, longest, kept);
            return kept;
        };
    }

    /** The words that fit into so many characters; where the first one does not, its beginning. */
    static String start(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) return text;
        int end = text.offsetByCodePoints(0, longest);
        int blank = text.lastIndexOf(' ', end);
        return Blanks.strip(text.substring(0, blank > 0 ? blank : end));
    }

    static boolean fits(ImportCell cell, int longest) {
        var length = cell.value().codePointCount(0, cell.value().length());
        if (length > longest) cell.note(ImportProblem.TOO_LONG, length, longest);
        return length <= longest;
    }

    static ColumnRule email() {
        return cell -> {
            if (!fits(cell, MailAddress.LONGEST)) return null;
            if (EMAIL.matcher(cell.value()).matches() && MailAddress.is(cell.value())) return cell.value();
            cell.note(
                    ImportProblem.BAD_CODE,
                    cell.value(),
                    "une adresse de courriel",
                    "une adresse comme prenom.nom@etu.univ.example");
            return null;
        };
    }

    /** A phone number of at most 15 characters; blanks and dots give way where it is longer. */
    static ColumnRule phone() {
        return cell -> {
            var match = PHONE.matcher(cell.value());
            if (!match.matches()) {
                cell.note(
                        ImportProblem.BAD_CODE,
                        cell.value(),
                        "un numéro de téléphone",
                        "un numéro comme 06 12 34 56 78 ou +33612345678");
                return null;
            }
            var value =
                    ABROAD_WITH_ZERO.matcher(match.group(1)).replaceFirst("$1").replaceFirst("[^0-9]+$", "");
            int second = value.indexOf('/');
            boolean two = second > 0 && value.replaceAll(BETWEEN_DIGITS, "").length() > LONGEST_PHONE;
            if (two) value = Blanks.strip(value.substring(0, second));
            if (two || !Blanks.only(match.group(2))) cell.note(ImportProblem.PHONE_CUT, value);
            if (WITHOUT_ZERO.matcher(value).matches()) {
                cell.note(ImportProblem.ZEROS_MENDED, value, "0" + value);
                return "0" + value;
            }
            var compact = value.length() > LONGEST_PHONE ? value.replaceAll(BETWEEN_DIGITS, "") : value;
            return fits(cell.with(compact), LONGEST_PHONE) ? compact : null;
        };
    }
}
