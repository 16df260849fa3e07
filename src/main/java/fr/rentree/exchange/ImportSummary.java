package fr.rentree.exchange;

import fr.rentree.shared.LoadCounts;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Says on a terminal what became of an import. */
final class ImportSummary {

    private static final int SHOWN = 20;

    private final ImportOutcome outcome;

    ImportSummary(ImportOutcome outcome) {
        this.outcome = outcome;
    }

    void accepted(PrintStream out) {
        out.println(
                outcome.year() == null
                        ? "Import"
                        : "Campagne " + outcome.year() + " (" + outcome.origin().french() + ")");
        out.println(totals());
        out.println(change("Instituts", outcome.institutes()));
        out.println(change("Ouvertures", outcome.windows()));
        out.println(change("Formations", outcome.programmes()));
        out.println(change("Étudiants", outcome.students()));
        out.println(change("Autorisations", outcome.offers()));
        if (outcome.warnings() > 0)
            out.println(count(outcome.warnings()) + (outcome.warnings() == 1 ? " avertissement." : " avertissements."));
        if (outcome.nothingNew()) out.println("Rien à changer : tout est déjà à jour.");
        out.println((outcome.applied() ? "Importé" : "Contrôlé, rien n'est enregistré,") + " en " + speed());
    }

    /** Who is left out, and what to do about it. */
    void leftOut(PrintStream out, Path folder) {
        int persons = outcome.personsLeftOut();
        if (persons == 0 && !Files.exists(folder)) return;
        out.println(count(persons)
                + (persons < 2 ? " personne laissée de côté" : " personnes laissées de côté")
                + (outcome.applied() ? ". Lignes à corriger : " + folder : "."));
        if (!outcome.applied()) return;
        var year = outcome.origin() == YearOrigin.SAID ? " --year " + outcome.year() : "";
        out.println("Corrigez ces fichiers, puis importez-les : import " + folder + year);
    }

    private String totals() {
        return count(outcome.institutes().total()) + " instituts, "
                + count(outcome.programmes().total()) + " formations, "
                + count(outcome.students().total()) + " étudiants, "
                + count(outcome.offers().total()) + " autorisations";
    }

    private static String change(String what, LoadCounts loaded) {
        return "  %-14s %8s ajoutés, %8s modifiés, %8s inchangés"
                .formatted(what, count(loaded.added()), count(loaded.changed()), count(loaded.unchanged()));
    }

    private String speed() {
        var seconds = Math.max(0.001, outcome.took().toMillis() / 1000.0);
        return String.format(Locale.FRENCH, "%.1f s (", seconds)
                + count((int) (outcome.all().total() / seconds)) + " lignes/s).";
    }

    void faults(PrintStream err) {
        outcome.faults().stream().filter(this::worthSaying).limit(SHOWN).forEach(fault -> {
            err.println(fault.severity().french() + " : " + fault.place());
            if (!fault.value().isEmpty()) err.println("    valeur : " + fault.value());
            err.println("    " + fault.message() + " " + fault.remedy());
        });
    }

    /** Where there are errors, they come first. */
    private boolean worthSaying(ImportFault fault) {
        return outcome.errors() == 0 || fault.severity() == ImportFault.Severity.ERROR;
    }

    void refused(PrintStream err) {
        faults(err);
        err.println();
        err.println("Refusé, rien n'est importé : " + count(outcome.errors())
                + (outcome.errors() == 1 ? " erreur, " : " erreurs, ") + count(outcome.warnings())
                + (outcome.warnings() == 1 ? " avertissement." : " avertissements."));
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }
}
