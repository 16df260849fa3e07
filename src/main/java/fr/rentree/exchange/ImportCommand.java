package fr.rentree.exchange;

import fr.rentree.account.Accounts;
import fr.rentree.cli.CommandLine;
import fr.rentree.cli.CommandLine.NotUnderstood;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command line: {@code java -jar rentree.jar import DIR_OR_ZIP …}. Starts without web server and with only what an
 * import needs; works beside a running server.
 */
public final class ImportCommand {

    private static final String DEMO = "ATTENTION, mode démonstration : les comptes à une adresse « .example »"
            + " reçoivent le mot de passe public du README. N'importez jamais de vraies personnes ainsi.";

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
        return new CommandLine(out, err, ImportArguments.USAGE, "L'import a échoué et rien n'est enregistré")
                .run(arguments, () -> {
                    var read = ImportArguments.read(arguments);
                    checkWritable("Le rapport", read.report());
                    if (!read.rehearsal()) checkWritable("Le dossier", read.leftOut());
                    try {
                        return run(read);
                    } catch (NotWritten report) {
                        err.println(report.getMessage());
                        return CommandLine.WRONG_USE;
                    }
                });
    }

    private static void checkWritable(String what, @Nullable Path path) throws NotUnderstood {
        if (path == null) return;
        var folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path) || folder == null || !Files.isWritable(folder))
            throw new NotUnderstood(what + " « " + path + " » ne peut pas être écrit.");
    }

    private int run(ImportArguments arguments) {
        ImportOutcome outcome;
        progress("Démarrage");
        try (var context = CommandLine.start(OnlyImports.class, arguments.settings())) {
            if (context.getBean(Accounts.class).demo()) err.println(DEMO);
            var imports = context.getBean(Imports.class);
            outcome = imports.run(
                    arguments.path(),
                    new Imports.Mode(arguments.year(), arguments.rehearsal(), arguments.leftOut(), user()),
                    this::progress,
                    it -> write(it, arguments.report()));
        }
        clear();
        return tell(outcome, arguments);
    }

    /** Who runs the command, as the audit names it. */
    private static String user() {
        return "import (" + System.getProperty("user.name", "?") + ")";
    }

    private static void write(ImportOutcome outcome, @Nullable Path report) {
        try {
            if (report != null) FaultReport.write(outcome, report);
        } catch (IOException failed) {
            throw new NotWritten(report, failed);
        }
    }

    /** No report where one was asked for: whoever reads it would miss the warnings of what is loaded. */
    private static final class NotWritten extends RuntimeException {
        NotWritten(@Nullable Path report, IOException cause) {
            super("Le rapport « " + report + " » n'a pas pu être écrit : rien n'est importé.", cause);
        }
    }

    private int tell(ImportOutcome outcome, ImportArguments arguments) {
        var report = arguments.report();
        var summary = new ImportSummary(outcome);
        if (outcome.refused()) summary.refused(err);
        else summary.faults(err);
        if (!outcome.faults().isEmpty())
            err.println(
                    report == null
                            ? "Pour la liste complète, ajoutez --report FICHIER.csv."
                            : "La liste complète est dans " + report + ".");
        if (!outcome.refused()) summary.accepted(out);
        if (arguments.leftOut() != null) summary.leftOut(out, arguments.leftOut());
        return outcome.refused() ? CommandLine.FAILED : CommandLine.DONE;
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
        "fr.rentree.web",
        "fr.rentree.reference",
        "fr.rentree.session",
        "fr.rentree.account",
        "fr.rentree.password",
        "fr.rentree.institute",
        "fr.rentree.student",
        "fr.rentree.campaign",
        "fr.rentree.exchange",
        "fr.rentree.audit"
    })
    private static final class OnlyImports {}
}
