package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code import DIR_OR_ZIP [--dry-run] [--report FILE.csv] [--year 2026-2027]}.
 *
 * @param settings of Rentrée, as {@code --rentree.data-dir=…}
 */
record ImportArguments(
        Path path,
        boolean rehearsal,
        @Nullable Path report,
        @Nullable AcademicYear year,
        List<String> settings) {

    static final String USAGE = """
            Usage : java -jar rentree.jar import DOSSIER_OU_ZIP [--dry-run] [--report FICHIER.csv] [--year 2026-2027]

              DOSSIER_OU_ZIP   instituts, formations, etudiants et autorisations, en .csv ou .xlsx, ou un seul fichier
              --dry-run        contrôle tout sans rien enregistrer
              --report         écrit la liste des anomalies dans ce fichier
              --year           année universitaire, si les dates d'ouverture ne la disent pas

            Code de retour : 0 importé (ou importable), 1 refusé, 2 mauvais usage.
            """;

    /** Arguments that are not understood; the message says which. */
    static final class NotUnderstood extends Exception {
        NotUnderstood(String message) {
            super(message);
        }
    }

    /** Reads what follows {@code import}. */
    static ImportArguments read(List<String> arguments) throws NotUnderstood {
        var paths = new ArrayList<Path>();
        var settings = new ArrayList<String>();
        boolean rehearsal = false;
        Path report = null;
        AcademicYear year = null;
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--dry-run")) rehearsal = true;
            else if (isOption(argument, "--report")) report = Path.of(value(argument, rest));
            else if (isOption(argument, "--year")) year = year(value(argument, rest));
            else if (argument.matches("--[a-z-]+\\..+=.*")) settings.add(argument);
            else if (argument.startsWith("-")) throw new NotUnderstood("L'option « " + argument + " » n'existe pas.");
            else paths.add(Path.of(argument));
        }
        if (paths.size() != 1)
            throw new NotUnderstood(
                    paths.isEmpty() ? "Il manque le dossier ou le zip." : "Un seul dossier ou zip à la fois.");
        return new ImportArguments(paths.getFirst(), rehearsal, report, year, List.copyOf(settings));
    }

    private static boolean isOption(String argument, String name) {
        return argument.equals(name) || argument.startsWith(name + "=");
    }

    private static String value(String argument, Iterator<String> rest) throws NotUnderstood {
        int equals = argument.indexOf('=');
        var value = equals >= 0 ? argument.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--"))
            throw new NotUnderstood("L'option « " + argument + " » attend une valeur.");
        return value;
    }

    private static AcademicYear year(String written) throws NotUnderstood {
        try {
            return AcademicYear.parse(written);
        } catch (IllegalArgumentException notAYear) {
            throw new NotUnderstood("« " + written + " » n'est pas une année universitaire comme 2026-2027.");
        }
    }
}
