package fr.rentree.password;

import fr.rentree.account.Accounts;
import fr.rentree.password.SignIn.Outcome;
import fr.rentree.session.Person;
import fr.rentree.session.Sessions;
import fr.rentree.session.SiteCookies;
import fr.rentree.web.NetworkAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks a signed-in person to prove their presence again: by a second factor, or by the password. */
@Component
public class Reauthentication {

    /**
     * The result of giving the password again.
     *
     * @param right whether it was the one
     * @param delay before another one is looked at; zero where there is no need to
     * @param busy whether too many people sign in at this moment
     */
    public record Answer(boolean right, Duration delay, boolean busy) {}

    private final Sessions sessions;
    private final SignIn signIn;
    private final SignInOrigin browsers;
    private final Accounts accounts;

    Reauthentication(Sessions sessions, SignIn signIn, SignInOrigin browsers, Accounts accounts) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.browsers = browsers;
        this.accounts = accounts;
    }

    /** Looks at a password as « Connexion » does, with the same patience; a right one counts as proof. */
    public Answer password(Person person, String password, HttpServletRequest request, HttpServletResponse response) {
        var email = Accounts.normal(person.email());
        var outcome = signIn.attempt(email, password, browsers.place(request, email), NetworkAddress.of(request));
        if (outcome instanceof Outcome.Welcome) proved(false, request, response);
        return switch (outcome) {
            case Outcome.Welcome welcome -> new Answer(true, Duration.ZERO, false);
            case Outcome.Wrong wrong -> new Answer(false, Duration.ZERO, false);
            case Outcome.TooMany tooMany -> new Answer(false, tooMany.delay(), false);
            case Outcome.Busy busy -> new Answer(false, busy.delay(), true);
        };
    }

    /** A second factor was given. */
    public void secondFactor(HttpServletRequest request, HttpServletResponse response) {
        proved(true, request, response);
    }

    /** Whether this person has a password here; who comes by the university's sign-on has none. */
    public boolean hasPassword(Person person) {
        return accounts.hasPassword(person.account());
    }

    private void proved(boolean secondFactor, HttpServletRequest request, HttpServletResponse response) {
        SiteCookies.SESSION
                .read(request)
                .flatMap(token -> sessions.prove(token, secondFactor))
                .ifPresent(token -> SiteCookies.SESSION.write(request, response, token));
    }
}
