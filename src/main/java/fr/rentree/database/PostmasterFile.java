package fr.rentree.database;

import fr.rentree.shared.Blanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server's own file {@code postmaster.pid}, compared with the processes that really work in its folder. */
record PostmasterFile(long pid, int port, boolean ready) {

    static final String FILE = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static Optional<PostmasterFile> read(Path files) {
        try {
            var lines = Files.readAllLines(files.resolve(FILE));
            if (lines.size() <= PORT_LINE) return Optional.empty();
            var ready = lines.size() > STATE_LINE
                    && Blanks.strip(lines.get(STATE_LINE)).equals("ready");
            return Optional.of(new PostmasterFile(
                    Long.parseLong(Blanks.strip(lines.getFirst())),
                    Integer.parseInt(Blanks.strip(lines.get(PORT_LINE))),
                    ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number alone proves nothing: after a crash it may belong to any process. */
    boolean worksIn(Path files) {
        return ProcessHandle.of(pid).filter(process -> worksIn(process, files)).isPresent();
    }

    /** Waits for the processes in this folder to end, then ends them: two servers on the same files would destroy them. */
    static void endAllIn(Path files, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        for (var left = allIn(files); !left.isEmpty(); left = allIn(files)) {
            if (System.nanoTime() > end) left.forEach(ProcessHandle::destroyForcibly);
            PollingPause.shortly();
        }
    }

    private static List<ProcessHandle> allIn(Path files) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, files))
                .toList();
    }

    /** A shell, an editor or a backup may stand in the folder as well: only a server is meant. */
    private static boolean worksIn(ProcessHandle process, Path files) {
        var about = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.readSymbolicLink(about.resolve("cwd")).equals(files)
                    && Files.readSymbolicLink(about.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
