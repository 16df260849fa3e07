package fr.rentree.firstuse;

import fr.rentree.cli.CommandArguments;
import fr.rentree.cli.CommandLine.NotUnderstood;
import fr.rentree.shared.AcademicYear;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

    /** Reads what follows {@code scolpass}. */
    static ScolpassArguments read(List<String> written) throws NotUnderstood {
        var read = CommandArguments.read(written, Set.of("--replace"), Set.of("--institute", "--year", "--language"));
        var language = read.option("--language").orElse("fr");
        if (!language.equals("fr") && !language.equals("en")) throw new NotUnderstood("La langue est fr ou en.");
        return new ScolpassArguments(
                Path.of(read.only("Il manque le dossier.", "Un seul dossier à la fois.")),
                read.option("--institute").orElse(null),
                read.year(),
                read.flags().contains("--replace"),
                language,
                read.settings());
    }
}
