package fr.rentree.access;

import fr.rentree.access.ScolpassArguments.NotUnderstood;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command line: {@code java -jar rentree.jar scolpass DIR …}. Starts without web server; works beside a running
 * server.
 */
public final class ScolpassCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;

    public ScolpassCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments what follows {@code scolpass}; gives the exit code */
    public int run(List<String> arguments) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(ScolpassArguments.USAGE);
            return DONE;
        }
        try {
            var read = ScolpassArguments.read(arguments);
            if (!free(read.folder())) throw new NotUnderstood("Le dossier « " + read.folder() + " » n'est pas vide.");
            return issue(read);
        } catch (NotUnderstood wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.print(ScolpassArguments.USAGE);
            return USAGE;
        } catch (IOException | RuntimeException failed) {
            err.println("Aucun scol'pass n'est émis, ne distribuez pas ce qui serait dans le dossier : "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return FAILED;
        }
    }

    private static boolean free(Path folder) throws IOException {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private int issue(ScolpassArguments arguments) throws IOException, NotUnderstood {
        try (var context = start(arguments.settings())) {
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
            return DONE;
        }
    }

    private static ConfigurableApplicationContext start(List<String> settings) {
        var all = new ArrayList<>(List.of("--logging.level.root=error"));
        all.addAll(settings);
        return new SpringApplicationBuilder(WithoutPages.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }

    /** Rentrée without its pages. */
    @EnableAutoConfiguration
    @ComponentScan({
        "fr.rentree.shared",
        "fr.rentree.reference",
        "fr.rentree.account",
        "fr.rentree.institute",
        "fr.rentree.student",
        "fr.rentree.campaign",
        "fr.rentree.cvec",
        "fr.rentree.enrolment",
        "fr.rentree.proof",
        "fr.rentree.access",
        "fr.rentree.audit"
    })
    private static final class WithoutPages {}
}
