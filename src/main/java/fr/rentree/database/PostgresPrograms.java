package fr.rentree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, which refuse to work as root, as the user that fits. */
record PostgresPrograms(Path binaries, RunAs user) {

    PostgresPrograms(Path binaries) {
        this(binaries, RunAs.here());
    }

    /** Lets the programs read and write this file or everything in this folder. */
    void give(Path path) throws IOException {
        if (user.owner() < 0 || Files.getAttribute(path, "unix:uid").equals(user.owner()) && !Files.isDirectory(path))
            return;
        try (var all = Files.walk(path)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", user.owner(), java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    String run(String program, String... arguments) {
        return runWith("", program, arguments);
    }

    String runWith(String input, String program, String... arguments) {
        var command = new ArrayList<>(user.prefix());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(binaries.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            var process = builder.start();
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(input);
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) throw new ProgramFailed(program, said);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(program + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProgramFailed(program, "interrupted");
        }
    }
}
