package fr.rentree.exchange;

import fr.rentree.exchange.ImportArguments.NotUnderstood;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command line: {@code java -jar rentree.jar import DIR_OR_ZIP …}. Starts without web server and with only what an
 * import needs; works beside a running server.
 */
public final class ImportCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /** @param terminal whether somebody watches */
    public ImportCommand(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** @param arguments what follows {@code import}; gives the exit code */
    public int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(ImportArguments.USAGE);
            return DONE;
        }
        try {
            var read = ImportArguments.read(arguments);
            checkWritable(read.report());
            return run(read);
        } catch (NotUnderstood wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.print(ImportArguments.USAGE);
            return USAGE;
        } catch (RuntimeException failed) {
            err.println("L'import a échoué et rien n'est enregistré : "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return REFUSED;
        }
    }

    private static void checkWritable(@Nullable Path report) throws NotUnderstood {
        if (report == null) return;
        var folder = report.toAbsolutePath().getParent();
        if (Files.isDirectory(report) || folder == null || !Files.isWritable(folder))
            throw new NotUnderstood("Le rapport « " + report + " » ne peut pas être écrit.");
    }

    private int run(ImportArguments arguments) {
        ImportOutcome outcome;
        progress("Démarrage");
        try (var context = start(arguments.settings())) {
            var imports = context.getBean(Imports.class);
            outcome = arguments.rehearsal()
                    ? imports.rehearse(arguments.path(), arguments.year(), this::progress)
                    : imports.apply(arguments.path(), arguments.year(), this::progress);
        }
        clear();
        var report = arguments.report();
        return tell(outcome, report != null && written(outcome, report) ? report : null);
    }

    private boolean written(ImportOutcome outcome, Path report) {
        try {
            FaultReport.write(outcome, report);
            return true;
        } catch (IOException failed) {
            err.println("Le rapport « " + report + " » n'a pas pu être écrit.");
            return false;
        }
    }

    private int tell(ImportOutcome outcome, @Nullable Path report) {
        var summary = new ImportSummary(outcome);
        if (outcome.refused()) summary.refused(err);
        else summary.faults(err);
        if (!outcome.faults().isEmpty())
            err.println(
                    report == null
                            ? "Pour la liste complète, ajoutez --report FICHIER.csv."
                            : "La liste complète est dans " + report + ".");
        if (!outcome.refused()) summary.accepted(out);
        return outcome.refused() ? REFUSED : DONE;
    }

    private ConfigurableApplicationContext start(List<String> settings) {
        var all = new ArrayList<>(List.of("--logging.level.root=error"));
        all.addAll(settings);
        return new SpringApplicationBuilder(OnlyImports.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }

    private void progress(String step) {
        if (!terminal) return;
        clear();
        err.print(step + "…");
        err.flush();
    }

    private void clear() {
        if (terminal) err.print("\r\u001b[K");
    }

    /** Rentrée without what only its pages and documents need. */
    @EnableAutoConfiguration
    @ComponentScan({
        "fr.rentree.shared",
        "fr.rentree.reference",
        "fr.rentree.account",
        "fr.rentree.institute",
        "fr.rentree.student",
        "fr.rentree.campaign",
        "fr.rentree.exchange"
    })
    private static final class OnlyImports {}
}
