package fr.rentree.web.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ConcurrencyLimitFilterTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void whoComesFirstIsAnsweredFirst() throws Exception {
        var turns = new ConcurrencyLimitFilter(1, LONG);
        var served = Collections.synchronizedList(new ArrayList<Integer>());
        var busy = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> pass(turns, "/", (_, _) -> {
                busy.countDown();
                await(end);
            }));
            await(busy);
            for (int i = 0; i < 20; i++) {
                int number = i;
                var thread = new Thread(() -> quietly(turns, (_, _) -> served.add(number)));
                thread.start();
                while (thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
            }
            end.countDown();
            while (served.size() < 20) Thread.onSpinWait();
        }
        assertThat(served).isSorted();
    }

    @Test
    void filesAndHealthDoNotWait() throws Exception {
        var turns = new ConcurrencyLimitFilter(0, LONG);
        var served = new ArrayList<String>();
        for (var path : List.of("/static/brand.css", "/actuator/health/readiness"))
            pass(turns, path, (_, _) -> served.add(path));
        assertThat(served).hasSize(2);
    }

    @Test
    void whoWaitsTooLongIsToldToTryAgain() {
        var turns = new ConcurrencyLimitFilter(0, Duration.ofMillis(1));
        assertThatThrownBy(() -> pass(turns, "/reinscription/droits", (_, _) -> {}))
                .isInstanceOf(ConcurrencyLimitFilter.Crowded.class);
    }

    @Test
    void aPlaceIsFreeAgainAfterAFailure() throws Exception {
        var turns = new ConcurrencyLimitFilter(1, Duration.ZERO);
        for (int i = 0; i < 3; i++)
            assertThatThrownBy(() -> pass(turns, "/", (_, _) -> {
                        throw new ServletException("broken");
                    }))
                    .hasMessage("broken");
    }

    @Test
    void aPlaceIsFreeAgainWhenThePageIsSent() throws Exception {
        var turns = new ConcurrencyLimitFilter(1, Duration.ZERO);
        var served = new ArrayList<String>();
        var slow = new MockHttpServletResponse() {
            @Override
            public boolean isCommitted() { // the first thing that is asked before it is sent
                quietly(turns, (_, _) -> served.add("another"));
                return super.isCommitted();
            }
        };
        turns.doFilter(
                new MockHttpServletRequest("GET", "/"),
                slow,
                (_, page) -> page.getOutputStream().write("a page".getBytes(UTF_8)));
        assertThat(served).contains("another");
        assertThat(slow.getContentAsString()).isEqualTo("a page");
    }

    private static Void pass(ConcurrencyLimitFilter turns, String path, FilterChain rest) throws Exception {
        turns.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), rest);
        return null;
    }

    private static void quietly(ConcurrencyLimitFilter turns, FilterChain rest) {
        try {
            pass(turns, "/", rest);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) throw new IllegalStateException("nothing came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
