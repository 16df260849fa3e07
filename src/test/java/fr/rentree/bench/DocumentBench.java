package fr.rentree.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.rentree.proof.Timed;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/** What a document costs: setting it, signing it, checking it; beside the bare cost of one signature of either kind. */
final class DocumentBench {

    private static final int DOCUMENTS = 400;

    private DocumentBench() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger("eu.europa.esig")).setLevel(Level.ERROR);
        var started = System.nanoTime();
        Timed.print();
        say("documents: the first one set after %.0f ms", (System.nanoTime() - started) / 1e6);
        var pdf = Timed.print();
        var signed = Timed.sign(pdf);
        say("documents: %,d bytes, signed %,d", pdf.length, signed.length);
        var set = cpu(Timed::print);
        var sign = cpu(() -> Timed.sign(pdf));
        say(
                "processor time: setting %.1f ms, signing %.1f ms, checking %.2f ms; one bare ECDSA P-256 %.2f ms, RSA-3072 %.2f ms",
                set, sign, cpu(() -> Timed.check(signed)), bare("EC", 256), bare("RSA", 3072));
        var cores = Runtime.getRuntime().availableProcessors();
        Callable<byte[]> whole = () -> Timed.sign(Timed.print());
        try (var threads = Executors.newFixedThreadPool(cores)) {
            started = System.nanoTime();
            for (var done : threads.invokeAll(Collections.nCopies(DOCUMENTS * 2, whole))) done.get();
            say(
                    "documents set and signed: %.1f/s on %d threads, %.1f ms of processor time each",
                    DOCUMENTS * 2 * 1e9 / (System.nanoTime() - started), cores, set + sign);
        }
    }

    private static double bare(String kind, int size) throws Exception {
        var generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(size);
        var key = generator.generateKeyPair().getPrivate();
        var data = new byte[1000];
        return cpu(() -> {
            var signature = signature(kind);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        });
    }

    private static Signature signature(String kind) throws GeneralSecurityException {
        return Signature.getInstance(kind.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
    }

    /** Milliseconds of this thread each, warm. */
    private static double cpu(Callable<?> work) throws Exception {
        for (int i = 0; i < DOCUMENTS; i++) work.call();
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < DOCUMENTS; i++) work.call();
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / DOCUMENTS;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
