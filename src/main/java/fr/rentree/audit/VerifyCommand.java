package fr.rentree.audit;

import fr.rentree.audit.ChainVerification.Mark;
import fr.rentree.cli.CommandArguments;
import fr.rentree.cli.CommandLine;
import fr.rentree.cli.CommandLine.NotUnderstood;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

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

    private final PrintStream out;
    private final PrintStream err;

    public VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments what follows {@code audit-verify}; gives the exit code */
    public int run(List<String> arguments) {
        return new CommandLine(out, err, USAGE, "Le journal n'a pas pu être lu").run(arguments, () -> {
            var read = CommandArguments.read(arguments, Set.of(), Set.of("--noted"));
            if (!read.values().isEmpty())
                throw new NotUnderstood("« " + read.values().getFirst() + " » est de trop.");
            var noted = mark(read.option("--noted"));
            try (var context = CommandLine.start(OnlyAudit.class, read.settings())) {
                return tell(context.getBean(ChainVerification.class).run(noted));
            }
        });
    }

    private int tell(ChainVerification.Outcome outcome) {
        var last = outcome.last();
        if (outcome.brokenAt().isPresent()) {
            err.println("Le journal a été modifié : l'entrée "
                    + outcome.brokenAt().get() + " n'est plus celle qui a été écrite.");
            return CommandLine.FAILED;
        }
        out.println("Journal intact : " + last.position() + " entrées.");
        out.println("À noter ailleurs : " + last.position() + ":" + last.hash());
        return CommandLine.DONE;
    }

    private static Optional<Mark> mark(Optional<String> noted) throws NotUnderstood {
        if (noted.isEmpty()) return Optional.empty();
        var parts = noted.get().split(":");
        if (!noted.get().matches("[0-9]{1,18}:[0-9a-f]{64}"))
            throw new NotUnderstood("« " + noted.get() + " » n'est pas une ligne donnée par un contrôle.");
        return Optional.of(new Mark(Long.parseLong(parts[0]), parts[1]));
    }

    /** Rentrée without anything but its audit. */
    @EnableAutoConfiguration
    @ComponentScan({"fr.rentree.shared", "fr.rentree.web", "fr.rentree.audit"})
    private static final class OnlyAudit {}
}
