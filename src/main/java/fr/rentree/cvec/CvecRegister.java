package fr.rentree.cvec;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The official check of a number with the national register; off unless {@code rentree.cvec.url} is set. It is the one
 * outside system that is asked while a student waits, so it answers within its time-out and never throws. A slow register
 * makes few wait: who finds no free place goes on at once, and is checked later.
 */
@Component
@EnableConfigurationProperties(CvecSettings.class)
public class CvecRegister {

    private static final Logger LOG = LoggerFactory.getLogger(CvecRegister.class);
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final int AT_ONCE = 8;

    private final CvecSettings settings;
    private final CircuitBreaker breaker;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
    private final @Nullable RestClient http;

    CvecRegister(CvecSettings settings, Clock clock) {
        this.settings = settings;
        this.breaker = new CircuitBreaker(clock, settings.pause());
        this.http = settings.url() == null ? null : client(settings);
    }

    private static RestClient client(CvecSettings settings) {
        var jdk = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var factory = new JdkClientHttpRequestFactory(jdk);
        factory.setReadTimeout(settings.timeout());
        return RestClient.builder()
                .baseUrl(settings.url() == null ? "" : settings.url().toString().replaceAll("/+$", ""))
                .requestFactory(factory)
                .build();
    }

    /** Whether numbers are checked with the register at all. */
    public boolean on() {
        return http != null;
    }

    /** How often what it did not answer is asked again. */
    public Duration recheck() {
        return settings.recheck();
    }

    /** Asks whether this number is valid and this person's. */
    public CvecAnswer check(CvecNumber number, CvecHolder holder) {
        var client = http;
        if (client == null || !places.tryAcquire()) return new CvecAnswer.NoAnswer();
        try {
            return breaker.lets() ? heeded(withinTime(() -> ask(client, number, holder))) : new CvecAnswer.NoAnswer();
        } finally {
            places.release();
        }
    }

    private CvecAnswer heeded(CvecAnswer answer) {
        if (answer instanceof CvecAnswer.NoAnswer) breaker.failed();
        else breaker.answered();
        return answer;
    }

    /** The client's own time-outs do not cover an answer that trickles in; this does. */
    private CvecAnswer withinTime(Callable<CvecAnswer> question) {
        var future = asking.submit(question);
        try {
            return future.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CvecAnswer.NoAnswer();
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("The CVEC register did not answer: {}", e.getClass().getSimpleName());
            return new CvecAnswer.NoAnswer();
        } finally {
            future.cancel(true);
        }
    }

    private CvecAnswer ask(RestClient client, CvecNumber number, CvecHolder holder) {
        return client.get()
                .uri(
                        "/api/attestation/{number}?etudiant={name}",
                        number.value(),
                        RegisterName.firstFive(holder.familyName()))
                .exchangeForRequiredValue((request, response) -> read(response, holder), false);
    }

    /** Some registers say so of a number; without a word of theirs it is the address that is wrong, not the number. */
    private CvecAnswer unknown(byte[] body) {
        if (json.readTree(body).isObject()) return new CvecAnswer.NotFound();
        LOG.warn("The CVEC register answered with status 404, and nothing of its own");
        return new CvecAnswer.NoAnswer();
    }

    /** Closes the body itself: the client's own closing would first read all that the server wants to say. */
    private CvecAnswer read(ClientHttpResponse response, CvecHolder holder) throws IOException {
        var status = response.getStatusCode().value();
        try (var body = response.getBody()) {
            return switch (status) {
                case 200 ->
                    json.readValue(body.readNBytes(LARGEST_ANSWER), RegisteredAttestation.class)
                            .compare(holder);
                case 400 -> new CvecAnswer.NotFound();
                case 404 -> unknown(body.readNBytes(LARGEST_ANSWER));
                default -> {
                    LOG.warn("The CVEC register answered with status {}", status);
                    yield new CvecAnswer.NoAnswer();
                }
            };
        }
    }
}
