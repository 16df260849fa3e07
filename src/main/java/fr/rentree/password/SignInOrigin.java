package fr.rentree.password;

import fr.rentree.session.RandomToken;
import fr.rentree.session.Secrets;
import fr.rentree.session.SiteCookies;
import fr.rentree.web.NetworkAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * The origin of an attempt to sign in. A browser on which this account was signed in before counts for itself, so that
 * whoever shares its network address cannot slow it down.
 */
@Component
class SignInOrigin {

    private static final String PURPOSE = "browser";
    private static final int SIGNATURE = 64;

    private final Secrets secret;

    SignInOrigin(Secrets secret) {
        this.secret = secret;
    }

    /** The place that this account's wrong passwords are counted for. */
    String place(HttpServletRequest request, String email) {
        return SiteCookies.BROWSER
                .read(request)
                .filter(mark -> ours(mark, email))
                .map(mark -> "browser " + mark.substring(SIGNATURE))
                .orElseGet(() -> NetworkAddress.of(request));
    }

    /** Remembers that this account was signed in here. */
    void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        if (place(request, email).startsWith("browser ")) return;
        var number = RandomToken.draw();
        SiteCookies.BROWSER.write(request, response, secret.sign(PURPOSE, number + email) + number);
    }

    private boolean ours(String mark, String email) {
        return mark.length() > SIGNATURE
                && secret.signed(PURPOSE, mark.substring(SIGNATURE) + email, mark.substring(0, SIGNATURE));
    }
}
