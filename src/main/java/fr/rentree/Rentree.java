package fr.rentree;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.rentree.exchange.ImportCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts Rentrée, or with {@code import} its command line. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "database"}) // part of every module test
public class Rentree {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) System.exit(importing(arguments));
        SpringApplication.run(Rentree.class, arguments);
    }

    private static int importing(String[] arguments) {
        var console = System.console();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        return new ImportCommand(out, err, console != null && console.isTerminal())
                .run(Arrays.asList(arguments).subList(1, arguments.length));
    }
}
