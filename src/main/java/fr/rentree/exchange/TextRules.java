package fr.rentree.exchange;

import fr.rentree.shared.MailAddress;
import java.util.regex.Pattern;

/** What columns of free text, addresses and ways to reach somebody accept. */
final class TextRules {

    private static final int LONGEST_PHONE = 15;
    /** Narrower than what mail allows: these become sign-in names. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ./()\u00a0-]{4,}");

    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}");

    private TextRules() {}

    /** Text of at most this many characters. */
    static Rule text(int longest) {
        return cell -> fits(cell, longest) ? cell.value() : null;
    }

    static boolean fits(Cell cell, int longest) {
        var length = cell.value().codePointCount(0, cell.value().length());
        if (length > longest) cell.note(Trouble.TOO_LONG, length, longest);
        return length <= longest;
    }

    static Rule email() {
        return cell -> {
            if (!fits(cell, MailAddress.LONGEST)) return null;
            if (EMAIL.matcher(cell.value()).matches() && MailAddress.is(cell.value())) return cell.value();
            cell.note(
                    Trouble.BAD_CODE,
                    cell.value(),
                    "une adresse de courriel",
                    "une adresse comme prenom.nom@etu.univ.example");
            return null;
        };
    }

    /** A phone number of at most 15 characters; blanks and dots give way where it is longer. */
    static Rule phone() {
        return cell -> {
            var value = cell.value();
            if (!PHONE.matcher(value).matches()) {
                cell.note(
                        Trouble.BAD_CODE,
                        value,
                        "un numéro de téléphone",
                        "un numéro comme 06 12 34 56 78 ou +33612345678");
                return null;
            }
            if (WITHOUT_ZERO.matcher(value).matches()) {
                cell.note(Trouble.ZEROS_MENDED, value, "0" + value);
                return "0" + value;
            }
            var compact = value.length() > LONGEST_PHONE ? value.replaceAll("[ ./()\u00a0-]", "") : value;
            return fits(cell.with(compact), LONGEST_PHONE) ? compact : null;
        };
    }
}
