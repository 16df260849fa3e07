package fr.rentree.account;

import org.jspecify.annotations.Nullable;

/** Why somebody is sent to « Connexion ». */
enum Reason {
    EXPIRED("expiree"),
    KEPT("gardee"),
    SIGNED_OUT("deconnexion"),
    EVERYWHERE("partout"),
    OLD_PAGE("ancienne");

    static final String PARAMETER = "motif";

    private final String written;

    Reason(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    /** Key of the sentence that the page says. */
    String key() {
        return "account.reason." + written;
    }

    static @Nullable Reason of(@Nullable String written) {
        for (var reason : values()) if (reason.written.equals(written)) return reason;
        return null;
    }
}
