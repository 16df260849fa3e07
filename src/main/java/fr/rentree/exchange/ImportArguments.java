package fr.rentree.exchange;

import fr.rentree.cli.CommandArguments;
import fr.rentree.cli.CommandLine.NotUnderstood;
import fr.rentree.shared.AcademicYear;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code import DIR_OR_ZIP [--dry-run] [--report FILE.csv] [--year 2026-2027] [--skip-faulty [--left-out DIR]]}.
 *
 * @param leftOut where lines to mend go, if the rest is to be loaded without them; {@code null} = all or nothing
 * @param settings of Rentrée, as {@code --rentree.data-dir=…}
 */
record ImportArguments(
        Path path,
        boolean rehearsal,
        @Nullable Path report,
        @Nullable AcademicYear year,
        @Nullable Path leftOut,
        List<String> settings) {

    static final String USAGE = """
            Usage : java -jar rentree.jar import DOSSIER_OU_ZIP [--dry-run] [--report FICHIER.csv] [--year 2026-2027]
                                                                [--skip-faulty [--left-out DOSSIER]]

              DOSSIER_OU_ZIP   instituts, formations, etudiants et autorisations, en .csv ou .xlsx, ou un seul fichier
              --dry-run        contrôle tout sans rien enregistrer
              --report         écrit la liste des anomalies dans ce fichier, avant d'importer
              --year           année universitaire, si les dates d'ouverture ne la disent pas, ou pas toutes la même
              --skip-faulty    importe le reste quand des lignes d'étudiants ou d'autorisations sont fautives, et met
                               de côté toutes les lignes de ces personnes dans un dossier à corriger
              --left-out       ce dossier, s'il ne doit pas être à côté, du même nom avec « -a-corriger »

            Les colonnes absentes d'un fichier ne changent rien à ce qui est déjà chargé : la clé et les colonnes à
            modifier suffisent.

            Code de retour : 0 importé (ou importable), 1 refusé, 2 mauvais usage ou rapport impossible à écrire.
            Rien n'est importé si ce n'est pas 0.
            """;

    /** Reads what follows {@code import}. */
    static ImportArguments read(List<String> written) throws NotUnderstood {
        var read = CommandArguments.read(
                written, Set.of("--dry-run", "--skip-faulty"), Set.of("--report", "--year", "--left-out"));
        var path = Path.of(read.only("Il manque le dossier ou le zip.", "Un seul dossier ou zip à la fois."));
        return new ImportArguments(
                path,
                read.flags().contains("--dry-run"),
                read.option("--report").map(Path::of).orElse(null),
                read.year(),
                leftOut(read, path),
                read.settings());
    }

    private static @Nullable Path leftOut(CommandArguments read, Path path) throws NotUnderstood {
        var said = read.option("--left-out").map(Path::of);
        if (!read.flags().contains("--skip-faulty")) {
            if (said.isPresent()) throw new NotUnderstood("--left-out ne sert qu'avec --skip-faulty.");
            return null;
        }
        var folder = said.orElseGet(() -> beside(path.toAbsolutePath().normalize()));
        if (Files.exists(folder))
            throw new NotUnderstood(
                    "« " + folder + " » existe déjà : déplacez-le, ou donnez un autre dossier par --left-out.");
        return folder;
    }

    private static Path beside(Path path) {
        var name = String.valueOf(path.getFileName()).replaceFirst("\\.[A-Za-z]{3,4}$", "");
        return path.resolveSibling(name + "-a-corriger");
    }
}
