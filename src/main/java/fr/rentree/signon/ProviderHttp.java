package fr.rentree.signon;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * The HTTP client for the university's sign-on: three seconds to connect, five for an answer, no redirects, no large
 * answers, and sixteen at once. Of the requests that the application works on at a time, a sign-on that hangs may hold
 * half and no more.
 */
@Component
class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int LARGEST = 256 * 1024;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    /** The text at this address. Anything but a good answer in time is {@link SignOnProtocol.Away}. */
    String get(URI address) {
        return inTime(() -> {
            var request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
            var answer = client.send(request, bounded());
            if (answer.statusCode() != 200) throw new IOException("status " + answer.statusCode());
            return answer.body();
        });
    }

    private static HttpResponse.BodyHandler<String> bounded() {
        return BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST);
    }

    /** For libraries that bring a client of their own. */
    ClientHttpRequestFactory requests() {
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(ANSWER);
        return factory;
    }

    /** Asks, with all that belongs to the question, within the time of one: an answer that trickles in is none. */
    <T> T inTime(Callable<T> question) {
        if (!place()) throw new SignOnProtocol.Away("too many wait for the sign-on already");
        var answer = asking.submit(question);
        try {
            return answer.get(CONNECT.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SignOnProtocol.Away("no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignOnProtocol.Away("interrupted");
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case SignOnProtocol.Refused refused -> refused;
                case SignOnProtocol.Away away -> away;
                case null, default -> new SignOnProtocol.Away(String.valueOf(e.getCause()), e);
            };
        } finally {
            answer.cancel(true);
            places.release();
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
