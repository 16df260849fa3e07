package fr.rentree;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.rentree.administration.InviteCommand;
import fr.rentree.audit.VerifyCommand;
import fr.rentree.exchange.ImportCommand;
import fr.rentree.firstuse.ScolpassCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Rentrée, or one of its commands. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "web", "database"}) // part of every module test
public class Rentree {

    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    private static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(Rentree::uncaught);
        if (arguments.length > 0) {
            var rest = Arrays.asList(arguments).subList(1, arguments.length);
            switch (arguments[0]) {
                case "import" -> System.exit(new ImportCommand(OUT, ERR, watched()).run(rest));
                case "scolpass" -> System.exit(new ScolpassCommand(OUT, ERR).run(rest));
                case "audit-verify" -> System.exit(new VerifyCommand(OUT, ERR).run(rest));
                case "invite-admin" -> System.exit(new InviteCommand(OUT, ERR).run(rest));
                default -> {}
            }
        }
        SpringApplication.run(Rentree.class, arguments);
    }

    /** Without memory a server answers nobody and does not end; whoever watches over it starts another one. */
    private static void uncaught(Thread thread, Throwable failure) {
        if (failure instanceof OutOfMemoryError) Runtime.getRuntime().halt(3);
        failure.printStackTrace(ERR);
    }

    private static boolean watched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
