package fr.rentree.bench;

import java.lang.management.ManagementFactory;

/** What this process, the client, uses of the processors. */
final class Usage {

    private final long started = nanos();

    double millis() {
        return (nanos() - started) / 1e6;
    }

    private static long nanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
