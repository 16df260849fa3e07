package fr.rentree.support;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for what must come: a minute, everywhere, since a machine that builds three things at once is slow and
 * not broken. Who waits for less time finds the machine's bad day instead of a mistake. Registered for every test class by
 * {@code META-INF/services}.
 */
public final class Patience implements BeforeAllCallback {

    static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONGEST);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST.toMillis());
    }
}
