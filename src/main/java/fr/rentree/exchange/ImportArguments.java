package fr.rentree.exchange;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Arguments;
import fr.rentree.shared.CommandLine.NotUnderstood;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
              --report         écrit la liste des anomalies dans ce fichier, avant d'importer
              --year           année universitaire, si les dates d'ouverture ne la disent pas, ou pas toutes la même

            Code de retour : 0 importé (ou importable), 1 refusé, 2 mauvais usage ou rapport impossible à écrire.
            Rien n'est importé si ce n'est pas 0.
            """;

    /** Reads what follows {@code import}. */
    static ImportArguments read(List<String> written) throws NotUnderstood {
        var read = Arguments.read(written, Set.of("--dry-run"), Set.of("--report", "--year"));
        return new ImportArguments(
                Path.of(read.only("Il manque le dossier ou le zip.", "Un seul dossier ou zip à la fois.")),
                read.flags().contains("--dry-run"),
                read.option("--report").map(Path::of).orElse(null),
                read.year(),
                read.settings());
    }
}
