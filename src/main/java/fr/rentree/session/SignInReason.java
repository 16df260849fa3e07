package fr.rentree.session;

import org.jspecify.annotations.Nullable;

/** The reasons for which somebody is sent to « Connexion ». */
public enum SignInReason {
    EXPIRED("expiree"),
    KEPT("gardee"),
    SIGNED_OUT("deconnexion"),
    EVERYWHERE("partout"),
    OLD_PAGE("ancienne");

    /** « Connexion ». */
    public static final String PAGE = "/connexion";

    public static final String PARAMETER = "motif";

    private final String written;

    SignInReason(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    /** Key of the sentence that the page says. */
    public String key() {
        return "session.reason." + written;
    }

    public static @Nullable SignInReason of(@Nullable String written) {
        for (var reason : values()) if (reason.written.equals(written)) return reason;
        return null;
    }
}
