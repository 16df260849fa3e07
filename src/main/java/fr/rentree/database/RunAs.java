package fr.rentree.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The system user that PostgreSQL runs as. An ordinary user runs it directly; root hides behind a user namespace or,
 * where the system allows none, becomes « nobody ».
 *
 * @param prefix what stands before the program on the command line
 * @param owner who must own the files, -1 = whoever made them
 */
record RunAs(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;
    private static final RunAs MYSELF = new RunAs(List.of(), -1);
    private static final RunAs HIDDEN_ROOT = new RunAs(List.of("unshare", "-U"), 0);
    private static final RunAs NOBODY_ELSE =
            new RunAs(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

    static RunAs here() {
        if (!root()) return MYSELF;
        if (HIDDEN_ROOT.works()) return HIDDEN_ROOT;
        if (NOBODY_ELSE.works()) return NOBODY_ELSE;
        throw new IllegalStateException("PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                + " start Rentrée as an ordinary user, or set SPRING_DATASOURCE_URL to your own PostgreSQL.");
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private boolean works() {
        try {
            var command = new java.util.ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
