package fr.rentree.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/** Students one after the other on several threads, until the time is over. */
final class Load {

    /** What one student does. */
    interface Way {
        void walk(Crowd.Student student, LongConsumer took) throws Exception;
    }

    /** @param nanos of each request, sorted */
    record Result(int journeys, int failed, double seconds, long[] nanos) {

        double journeysPerSecond() {
            return journeys / seconds;
        }

        double requestsPerSecond() {
            return nanos.length / seconds;
        }

        double millis(double share) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    private static final int MOST_REQUESTS = 2_000_000;

    private final ConcurrentHashMap<String, Integer> errors = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Crowd.Student> students;

    Load(List<Crowd.Student> students) {
        this.students = students;
    }

    int left() {
        return students.size() - next.get();
    }

    /** Runs until the time is over or nobody is left; who has begun finishes. */
    Result run(int threads, double seconds, Way way) throws InterruptedException {
        var nanos = new long[MOST_REQUESTS];
        var requests = new AtomicInteger();
        var journeys = new AtomicInteger();
        var failed = new AtomicInteger();
        var started = System.nanoTime();
        var end = started + (long) (seconds * 1e9);
        try (var pool =
                threads > 100 ? Executors.newVirtualThreadPerTaskExecutor() : Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++)
                pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        int at = next.getAndIncrement();
                        if (at >= students.size()) return;
                        try {
                            way.walk(
                                    students.get(at), took -> nanos[requests.getAndIncrement() % MOST_REQUESTS] = took);
                            journeys.incrementAndGet();
                        } catch (Exception e) {
                            failed.incrementAndGet();
                            errors.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
                        }
                    }
                });
        }
        var took = (System.nanoTime() - started) / 1e9;
        var all = Arrays.copyOf(nanos, Math.min(requests.get(), MOST_REQUESTS));
        Arrays.sort(all);
        return new Result(journeys.get(), failed.get(), took, all);
    }

    /** What went wrong, most often first. */
    List<String> errors() {
        return errors.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(5)
                .map(it -> it.getValue() + " x " + it.getKey())
                .toList();
    }
}
