package fr.rentree.bench;

import fr.rentree.proof.Samples;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Prints how many attestations are made a second: the first one, one thread, every core. */
public final class DocumentBench {

    private static final int DOCUMENTS = 200;

    private DocumentBench() {}

    public static void main(String[] arguments) throws Exception {
        var documents = Samples.documents();
        var document = Samples.attestation();
        Callable<byte[]> print = () -> documents.attestation(document, Samples.FRENCH);
        System.out.printf(Locale.ROOT, "documents: first %.0f ms%n", nanos(print) / 1e6);
        for (int i = 0; i < DOCUMENTS; i++) print.call();
        var each = new long[DOCUMENTS];
        var cpu = ManagementFactory.getThreadMXBean();
        var before = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < DOCUMENTS; i++) each[i] = nanos(print);
        var used = cpu.getCurrentThreadCpuTime() - before;
        Arrays.sort(each);
        System.out.printf(
                Locale.ROOT,
                "documents: 1 thread %.1f/s, p50 %.1f ms, p99 %.1f ms, CPU %.1f ms, %d bytes each%n",
                DOCUMENTS * 1e9 / Arrays.stream(each).sum(),
                each[DOCUMENTS / 2] / 1e6,
                each[DOCUMENTS * 99 / 100] / 1e6,
                used / 1e6 / DOCUMENTS,
                print.call().length);
        var cores = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            var started = System.nanoTime();
            for (var done : threads.invokeAll(java.util.Collections.nCopies(DOCUMENTS * 2, print))) done.get();
            System.out.printf(
                    Locale.ROOT,
                    "documents: %d threads %.1f/s%n",
                    cores,
                    DOCUMENTS * 2 * 1e9 / (System.nanoTime() - started));
        }
    }

    private static long nanos(Callable<byte[]> print) throws Exception {
        var started = System.nanoTime();
        print.call();
        return System.nanoTime() - started;
    }
}
