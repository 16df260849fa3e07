package fr.rentree.exchange;

import fr.rentree.shared.Uai;
import fr.rentree.student.Ine;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of columns of codes. */
final class CodeRules {

    /** Apogée's département for « abroad ». */
    static final String ABROAD = "099";

    private static final Pattern INE = Pattern.compile("[0-9A-Z]{11}");

    /** What a spreadsheet makes of an INE that it takes for a number: {@code 1,23456E+12}. */
    private static final Pattern EXPONENT = Pattern.compile("\\d+([.,]\\d+)?E[+-]?\\d+");

    private CodeRules() {}

    /** A code of a nomenclature; one that lost its leading zeros in a spreadsheet is mended. */
    static ColumnRule code(CodeList list) {
        return cell -> {
            if (cell.codes().has(list, cell.value())) return cell.value();
            var mended = cell.codes().withZeros(list, cell.value());
            if (mended.isPresent()) cell.note(ImportProblem.ZEROS_MENDED, cell.value(), mended.get());
            else cell.note(ImportProblem.UNKNOWN_CODE, cell.value(), list.french(), list.example());
            return mended.orElse(null);
        };
    }

    /** As {@link #code}, but Apogée's 099, « abroad », is no code: a birth country says it better. */
    static ColumnRule birthDepartment() {
        return cell -> {
            if (cell.value().equals("99") || cell.value().equals(ABROAD)) return ABROAD;
            if (cell.codes().bornIn(cell.value())) return cell.value();
            return code(CodeList.DEPARTMENT).read(cell);
        };
    }

    static ColumnRule oneOf(String... values) {
        var accepted = List.of(values);
        var others = String.join(", ", accepted.subList(0, accepted.size() - 1));
        var french = others.isEmpty() ? accepted.getLast() : others + " ou " + accepted.getLast();
        return cell -> {
            if (accepted.contains(cell.value())) return cell.value();
            cell.note(ImportProblem.BAD_CODE, cell.value(), "une valeur de cette colonne", french);
            return null;
        };
    }

    /** Text of this form: {@code what} it is and what it must be {@code like} are for the fault. */
    static ColumnRule matching(String form, int longest, String what, String like) {
        var pattern = Pattern.compile(form);
        return cell -> {
            if (!TextRules.fits(cell, longest)) return null;
            if (pattern.matcher(cell.value()).matches()) return cell.value();
            cell.note(ImportProblem.BAD_CODE, cell.value(), what, like);
            return null;
        };
    }

    static ColumnRule programmeCode() {
        return matching("[A-Z0-9_]+", 6, "un code d'étape", "de 1 à 6 lettres capitales ou chiffres, comme IN2MTP");
    }

    static ColumnRule programmeVersion() {
        return matching("\\d+", 3, "une version d'étape", "de 1 à 3 chiffres, comme 181");
    }

    /** Never mended: it says who somebody is, and seven digits are more often a slip than a lost zero. */
    static ColumnRule studentNumber() {
        return matching(
                "\\d{8}",
                Integer.MAX_VALUE, "un numéro étudiant", "8 chiffres ; si un tableur a ôté des zéros, remettez-les");
    }

    /** Seven digits: one with fewer has lost its zeros. */
    static ColumnRule diploma() {
        return cell -> {
            var value = cell.value();
            if (value.matches("\\d{7}")) return value;
            if (value.matches("\\d{1,6}")) {
                var mended = "0".repeat(7 - value.length()) + value;
                cell.note(ImportProblem.ZEROS_MENDED, value, mended);
                return mended;
            }
            cell.note(ImportProblem.BAD_CODE, value, "un code de diplôme SISE", "7 chiffres");
            return null;
        };
    }

    static ColumnRule whole(int least, int most) {
        return cell -> {
            if (cell.value().matches("\\d{1,3}")) {
                var number = Integer.parseInt(cell.value());
                if (number >= least && number <= most) return String.valueOf(number);
            }
            cell.note(
                    ImportProblem.BAD_CODE,
                    cell.value(),
                    "une valeur de cette colonne",
                    "un nombre de " + least + " à " + most);
            return null;
        };
    }

    static ColumnRule uai() {
        return cell -> {
            var capitals = cell.value().toUpperCase(Locale.ROOT);
            if (Uai.valid(capitals)) return capitals;
            cell.note(
                    ImportProblem.BAD_CODE,
                    cell.value(),
                    "un code UAI",
                    "7 chiffres et la lettre de contrôle qui leur correspond, comme 0349901C");
            return null;
        };
    }

    /**
     * Anything of 11 capital letters and digits is kept: a wrong key is a warning, since not every key is public. A number
     * of a workbook is not: 1234555E004 is 12345550000 there.
     */
    static ColumnRule ine() {
        return cell -> {
            var capitals = cell.value().toUpperCase(Locale.ROOT);
            if (cell.number()) {
                cell.note(ImportProblem.INE_NUMBER, capitals);
                return null;
            }
            if (EXPONENT.matcher(capitals).matches() && !INE.matcher(capitals).matches()) {
                cell.refuse(ImportProblem.INE_EXPONENT, capitals);
                return null;
            }
            if (!INE.matcher(capitals).matches()) {
                cell.note(
                        ImportProblem.BAD_CODE,
                        cell.value(),
                        "un INE",
                        "11 chiffres et lettres, ou une valeur vide s'il n'est pas connu");
                return null;
            }
            var ine = Ine.read(capitals);
            if (ine.isEmpty()) cell.note(ImportProblem.INE_FORM, capitals);
            else if (!ine.get().keyHolds()) cell.note(ImportProblem.INE_KEY, capitals);
            return capitals;
        };
    }

    /** {@code D034} or {@code P109}. */
    static ColumnRule place() {
        return cell -> switch (cell.value().charAt(0)) {
            case 'D' -> inList(cell, CodeList.DEPARTMENT);
            case 'P' -> inList(cell, CodeList.COUNTRY);
            default -> noPlace(cell);
        };
    }

    private static @Nullable String inList(ImportCell cell, CodeList list) {
        var letter = cell.value().substring(0, 1);
        var code = cell.value().substring(1);
        if (code.isEmpty()) return noPlace(cell);
        if (cell.codes().has(list, code)) return cell.value();
        var mended = cell.codes().withZeros(list, code).map(letter::concat);
        if (mended.isPresent()) cell.note(ImportProblem.ZEROS_MENDED, cell.value(), mended.get());
        else cell.note(ImportProblem.UNKNOWN_CODE, cell.value(), list.french(), list.example());
        return mended.orElse(null);
    }

    private static @Nullable String noPlace(ImportCell cell) {
        cell.note(
                ImportProblem.BAD_CODE, cell.value(), "un lieu", "D et un département (D034), ou P et un pays (P109)");
        return null;
    }
}
