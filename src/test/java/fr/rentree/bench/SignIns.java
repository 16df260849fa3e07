package fr.rentree.bench;

import fr.rentree.session.RandomToken;
import fr.rentree.support.CasStub;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** How many people can sign in when a few try at every moment: by a built-in account, and by a CAS server in this process. */
final class SignIns {

    private static final int AT_ONCE = 16;
    private static final String SERVICE = "service=";

    private final CasStub cas = new CasStub();

    /** What the server needs to know of the CAS server, as environment variables. */
    Map<String, String> settings() {
        return Map.of(
                "RENTREE_SIGNON_CAS_UNIV_URL", cas.address(),
                "RENTREE_SIGNON_CAS_UNIV_LABEL_FR", "CAS",
                "RENTREE_SIGNON_CAS_UNIV_LABEL_EN", "CAS");
    }

    /** Sign-ins a second that succeed. */
    static <T> double rate(List<T> people, int seconds, Predicate<T> signIn) throws InterruptedException {
        var next = new AtomicInteger();
        var in = new AtomicInteger();
        var started = System.nanoTime();
        var end = started + seconds * 1_000_000_000L;
        try (var tries = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++)
                tries.submit(() -> {
                    while (System.nanoTime() < end) {
                        var person = people.get(next.getAndIncrement() % people.size());
                        if (signIn.test(person)) in.incrementAndGet();
                    }
                });
        }
        return in.get() * 1e9 / (System.nanoTime() - started);
    }

    /** Out by the door, recognised by the CAS server, and back; whether there is a session then. */
    boolean byCas(int port, Crowd.Student student) {
        var user = "u" + student.number();
        cas.knows(user, Map.of("supannEtuId", List.of(student.number())));
        try (var line = new Line(port, "rentree-trip=" + RandomToken.draw())) {
            var left = line.get("/connexion/universite/univ").location();
            var service =
                    left.substring(left.indexOf(SERVICE) + SERVICE.length()).replaceAll("&.*", "");
            var back = URLDecoder.decode(service, StandardCharsets.UTF_8);
            var ticket = URLEncoder.encode(cas.grant(back, user), StandardCharsets.UTF_8);
            var path = back.substring(back.indexOf('/', "https://".length()));
            return line.get(path + "&ticket=" + ticket).location().equals("/");
        } catch (IOException e) {
            return false;
        }
    }
}
