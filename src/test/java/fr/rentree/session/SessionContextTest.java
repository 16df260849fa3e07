package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;

/** « database gone for a moment: a page that says that nothing was lost and when to try » (product.md, 10). */
class SessionContextTest {

    private final Sessions sessions = mock(Sessions.class);
    private final SessionContext context = new SessionContext(sessions);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void failsOnceWhenTheDatabaseIsAwaySoThatTheErrorPageCanBeDrawn() {
        request.setCookies(new Cookie("rentree", RandomToken.draw()));
        when(sessions.find(anyString())).thenThrow(new CannotGetJdbcConnectionException("away"));
        var asked = context.loadDeferredContext(request);
        assertThatExceptionOfType(CannotGetJdbcConnectionException.class).isThrownBy(asked::get);
        assertThat(asked.get().getAuthentication()).isNull();
    }

    @Test
    void asksNoDatabaseForAnErrorPage() {
        request.setCookies(new Cookie("rentree", RandomToken.draw()));
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(context.loadDeferredContext(request).get().getAuthentication())
                .isNull();
        verifyNoInteractions(sessions);
    }

    @Test
    void asksNoDatabaseWithoutACookie() {
        assertThat(context.loadDeferredContext(request).get().getAuthentication())
                .isNull();
        verifyNoInteractions(sessions);
    }
}
