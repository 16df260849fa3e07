package fr.rentree.account;

import org.jspecify.annotations.Nullable;

/** The reasons for which somebody is sent to « Connexion ». */
enum SignInReason {
    EXPIRED("expiree"),
    KEPT("gardee"),
    SIGNED_OUT("deconnexion"),
    EVERYWHERE("partout"),
    OLD_PAGE("ancienne");

    static final String PARAMETER = "motif";

    private final String written;

    SignInReason(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    /** Key of the sentence that the page says. */
    String key() {
        return "account.reason." + written;
    }

    static @Nullable SignInReason of(@Nullable String written) {
        for (var reason : values()) if (reason.written.equals(written)) return reason;
        return null;
    }
}
