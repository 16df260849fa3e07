package fr.rentree.audit;

import fr.rentree.audit.Verification.Mark;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command line {@code java -jar rentree.jar audit-verify [--noted POSITION:HASH]}: 0 the chain holds, 1 it does not,
 * 2 usage. Works beside a running server.
 */
public final class VerifyCommand {

    private static final String USAGE = """
            Usage : java -jar rentree.jar audit-verify [--noted POSITION:EMPREINTE]

              --noted   une ligne donnée par un contrôle précédent, qui doit se retrouver

            Code de retour : 0 journal intact, 1 journal modifié ou illisible, 2 mauvais usage.
            """;

    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments what follows {@code audit-verify}; gives the exit code */
    public int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(USAGE);
            return INTACT;
        }
        var settings = new ArrayList<String>(List.of("--logging.level.root=error"));
        Optional<Mark> noted = Optional.empty();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.matches("--[a-z-]+\\..+=.*")) settings.add(argument);
            else if (argument.equals("--noted") && rest.hasNext()) noted = mark(rest.next());
            else return usage();
            if (argument.equals("--noted") && noted.isEmpty()) return usage();
        }
        return verify(noted, settings);
    }

    private int verify(Optional<Mark> noted, List<String> settings) {
        try (var context = new SpringApplicationBuilder(OnlyAudit.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new))) {
            return tell(context.getBean(Verification.class).run(noted));
        } catch (RuntimeException failed) {
            err.println("Le journal n'a pas pu être lu : "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return BROKEN;
        }
    }

    private int tell(Verification.Outcome outcome) {
        var last = outcome.last();
        if (outcome.brokenAt().isPresent()) {
            err.println("Le journal a été modifié : l'entrée "
                    + outcome.brokenAt().get() + " n'est plus celle qui a été écrite.");
            return BROKEN;
        }
        out.println("Journal intact : " + last.position() + " entrées.");
        out.println("À noter ailleurs : " + last.position() + ":" + last.hash());
        return INTACT;
    }

    private int usage() {
        err.print(USAGE);
        return WRONG_USE;
    }

    private static Optional<Mark> mark(String written) {
        if (!written.matches("[0-9]{1,18}:[0-9a-f]{64}")) return Optional.empty();
        var colon = written.indexOf(':');
        return Optional.of(new Mark(Long.parseLong(written.substring(0, colon)), written.substring(colon + 1)));
    }

    /** Rentrée without anything but its audit. */
    @EnableAutoConfiguration
    @ComponentScan({"fr.rentree.shared", "fr.rentree.audit"})
    private static final class OnlyAudit {}
}
