package fr.rentree.database;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own for tests: starts a folder's server and keeps it until its input ends or it is killed. */
class Holder {

    static final String READY = "holding";

    public static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            System.out.println(server.owned() ? READY : "joined");
            while (System.in.read() >= 0) {
                // until the test closes the stream
            }
        }
    }
}
