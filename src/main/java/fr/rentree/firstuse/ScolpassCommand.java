package fr.rentree.firstuse;

import fr.rentree.cli.CommandLine;
import fr.rentree.cli.CommandLine.NotUnderstood;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The command line: {@code java -jar rentree.jar scolpass DIR …}. Starts without web server; works beside a running
 * server.
 */
public final class ScolpassCommand {

    private final PrintStream out;
    private final PrintStream err;

    public ScolpassCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments what follows {@code scolpass}; gives the exit code */
    public int run(List<String> arguments) {
        var failure = "Aucun scol'pass n'est émis, ne distribuez pas ce qui serait dans le dossier";
        return new CommandLine(out, err, ScolpassArguments.USAGE, failure).run(arguments, () -> {
            var read = ScolpassArguments.read(arguments);
            if (!free(read.folder())) throw new NotUnderstood("Le dossier « " + read.folder() + " » n'est pas vide.");
            return issue(read);
        });
    }

    private static boolean free(Path folder) throws IOException {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private int issue(ScolpassArguments arguments) throws IOException, NotUnderstood {
        try (var context = CommandLine.start(WithoutPages.class, arguments.settings())) {
            var batch = context.getBean(ScolpassBatch.class);
            var students = batch.students(arguments.year(), arguments.institute())
                    .orElseThrow(() -> new NotUnderstood("Il n'y a pas de campagne pour cette année."));
            if (students.isEmpty() && arguments.institute() != null)
                throw new NotUnderstood(
                        "L'institut « " + arguments.institute() + " » n'a pas d'étudiant dans la campagne.");
            var files = new ScolpassFiles(arguments.folder(), arguments.language());
            var counts = batch.issue(students, arguments.replace(), files);
            counts.forEach((institute, count) ->
                    out.printf("%6d  %s%n", count, institute.isEmpty() ? "université" : institute));
            out.printf(
                    "%6d  scol'pass dans %s%n",
                    counts.values().stream().mapToInt(it -> it).sum(), arguments.folder());
            return CommandLine.DONE;
        }
    }

    /** Rentrée without its pages. */
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
        "fr.rentree.cvec",
        "fr.rentree.enrolment",
        "fr.rentree.document",
        "fr.rentree.firstuse",
        "fr.rentree.audit"
    })
    private static final class WithoutPages {}
}
