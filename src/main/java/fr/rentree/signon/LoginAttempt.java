package fr.rentree.signon;

import fr.rentree.session.RandomToken;
import java.util.Base64;

/**
 * One attempt to sign in at the university: a round trip there and back.
 *
 * @param state names the trip in addresses; comes back once
 * @param browser the secret of the browser that left
 * @param back where it wants to go then, a path of ours
 */
record LoginAttempt(String door, String state, String browser, String back) {

    /** What a token has to carry that was made for this trip. */
    String nonce() {
        return derived("nonce");
    }

    /** RFC 7636: known to us only, since nobody else has the browser's secret. */
    String verifier() {
        return derived("verifier");
    }

    private String derived(String purpose) {
        return challenge(purpose + " " + browser + " " + state);
    }

    /** What may be known of a secret: its SHA-256, as RFC 7636 writes it. */
    static String challenge(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(RandomToken.hash(secret));
    }
}
