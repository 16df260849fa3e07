package fr.rentree.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The rules of columns of civil status: names as long as they are, signs for none, sex as the student system knows it.
 */
final class CivilRules {

    private static final int LONGEST = 80;

    /** What the student system behind takes (Apogée, IND_OPI): the exports cut there. */
    private static final int FAMILY_NAME_BEHIND = 30;

    private static final int FIRST_NAME_BEHIND = 20;

    /** What people put where there is no name: a sign, or X's. */
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+|[Xx]{2,}");

    private static final Map<String, String> SEXES = Map.of("M", "M", "F", "F");

    private static final Map<String, String> CIVILITIES =
            Map.of("M", "M", "M.", "M", "MR", "M", "MME", "MME", "MADAME", "MME", "MONSIEUR", "M", "MLLE", "MME");

    private CivilRules() {}

    static ColumnRule familyName() {
        return name(FAMILY_NAME_BEHIND);
    }

    static ColumnRule firstName() {
        return name(FIRST_NAME_BEHIND);
    }

    /** A name, whole; a sign in its place is none. */
    private static ColumnRule name(int behind) {
        return cell -> {
            var value = cell.value();
            if (NO_NAME.matcher(value).matches()) {
                if (cell.column().required())
                    cell.note(ImportProblem.VALUE_MISSING, cell.column().name());
                else cell.note(ImportProblem.NO_NAME, value);
                return null;
            }
            if (!TextRules.fits(cell, LONGEST)) return null;
            var length = value.codePointCount(0, value.length());
            if (length > behind) cell.note(ImportProblem.NAME_CUT_LATER, length, behind);
            return value;
        };
    }

    /** M or F, in any case: the student system behind has no other, and whoever has another is told so. */
    static ColumnRule sex() {
        return cell -> {
            var sex = SEXES.get(cell.value().toUpperCase(Locale.ROOT));
            if (sex == null) cell.note(ImportProblem.SEX, cell.value());
            return sex;
        };
    }

    /** How somebody is addressed. */
    static ColumnRule civility() {
        return cell -> {
            var civility = CIVILITIES.get(cell.value().toUpperCase(Locale.ROOT));
            if (civility == null) cell.note(ImportProblem.BAD_CODE, cell.value(), "une civilité", "M. ou Mme, ou rien");
            return civility;
        };
    }
}
