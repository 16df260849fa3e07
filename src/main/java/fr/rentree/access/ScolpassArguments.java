package fr.rentree.access;

import fr.rentree.shared.AcademicYear;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code scolpass DIR [--institute CODE] [--year 2026-2027] [--replace] [--language en]}.
 *
 * @param institute only its students; {@code null} = all
 * @param replace whether those get a new one who hold one that can still be used
 * @param settings of Rentrée, as {@code --rentree.data-dir=…}
 */
record ScolpassArguments(
        Path folder,
        @Nullable String institute,
        @Nullable AcademicYear year,
        boolean replace,
        String language,
        List<String> settings) {

    static final String USAGE = """
            Usage : java -jar rentree.jar scolpass DOSSIER [--institute CODE] [--year 2026-2027] [--replace] [--language en]

            Émet un scol'pass pour chaque étudiant de la campagne dont le compte n'a pas encore de mot de passe, et écrit
            dans DOSSIER, lisible par vous seul : scolpass.csv pour un publipostage, et scolpass-INSTITUT.pdf à imprimer,
            une page par étudiant. Ces fichiers ouvrent des comptes : supprimez-les dès qu'ils sont imprimés.

              DOSSIER       nouveau ou vide
              --institute   seulement les étudiants de cet institut, par exemple IFSI-MTP
              --year        année universitaire, si ce n'est pas celle de la campagne en cours
              --replace     remplace aussi les scol'pass encore valables, déjà remis
              --language    langue des PDF : fr ou en

            Code de retour : 0 émis (ou personne n'en a besoin), 1 échec, rien n'est émis, 2 mauvais usage.
            """;

    /** Arguments that are not understood; the message says which. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    /** Reads what follows {@code scolpass}. */
    static ScolpassArguments read(List<String> arguments) throws NotUnderstood {
        var folders = new ArrayList<Path>();
        var settings = new ArrayList<String>();
        String institute = null;
        AcademicYear year = null;
        boolean replace = false;
        var language = "fr";
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--replace")) replace = true;
            else if (is(argument, "--institute")) institute = value(argument, rest);
            else if (is(argument, "--year")) year = year(value(argument, rest));
            else if (is(argument, "--language")) language = language(value(argument, rest));
            else if (argument.matches("--[a-z-]+\\..+=.*")) settings.add(argument);
            else if (argument.startsWith("-")) throw new NotUnderstood("L'option « " + argument + " » n'existe pas.");
            else folders.add(Path.of(argument));
        }
        if (folders.size() != 1)
            throw new NotUnderstood(folders.isEmpty() ? "Il manque le dossier." : "Un seul dossier à la fois.");
        return new ScolpassArguments(folders.getFirst(), institute, year, replace, language, List.copyOf(settings));
    }

    private static boolean is(String argument, String name) {
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

    private static String language(String written) throws NotUnderstood {
        if (!written.equals("fr") && !written.equals("en")) throw new NotUnderstood("La langue est fr ou en.");
        return written;
    }
}
