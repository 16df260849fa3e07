package fr.rentree.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/**
 * A command beside the server: {@code java -jar rentree.jar NAME …}.
 *
 * @param usage what it says of itself
 * @param failure what it says where something failed, before why
 */
public record CommandLine(PrintStream out, PrintStream err, String usage, String failure) {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USE = 2;

    /** Arguments that are not understood; the message says which. */
    public static final class NotUnderstood extends Exception {
        public NotUnderstood(String message) {
            super(message);
        }
    }

    /** The work of a command; returns its exit code. */
    public interface Work {
        int run() throws IOException, NotUnderstood;
    }

    /** @param arguments what follows the command's name; gives the exit code */
    public int run(List<String> arguments, Work work) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(usage);
            return DONE;
        }
        try {
            return work.run();
        } catch (NotUnderstood wrong) {
            err.println(wrong.getMessage());
            err.println();
            err.print(usage);
            return WRONG_USE;
        } catch (IOException | RuntimeException failed) {
            var cause = NestedExceptionUtils.getMostSpecificCause(failed);
            err.println(failure + " : " + cause.getMessage());
            return FAILED;
        }
    }

    /** These parts of Rentrée, without web server; a running server's database is used along with it. */
    public static ConfigurableApplicationContext start(Class<?> parts, List<String> settings) {
        var all = new ArrayList<>(List.of(
                "--logging.level.root=error",
                // nobody waits for one page here, and one statement may change 200,000 rows
                "--spring.datasource.hikari.data-source-properties.socketTimeout=0"));
        all.addAll(settings);
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(all.toArray(String[]::new));
    }
}
