package fr.rentree.signon;

import fr.rentree.web.PageFrame;
import org.springframework.http.HttpStatus;

/**
 * The page of a sign-on that failed.
 *
 * @param again the way to try once more
 * @param others the way to everything else that there is on « Connexion »
 */
public record SignOnFailureView(PageFrame frame, Kind kind, String again, String others) {

    /** The kinds of failures. */
    public enum Kind {
        /** The university's sign-on does not answer. */
        AWAY("absente", HttpStatus.SERVICE_UNAVAILABLE),
        /** Ten minutes are over, or it was used already. */
        OVER("expiree", HttpStatus.GONE),
        /** Another browser began it. */
        ELSEWHERE("ailleurs", HttpStatus.BAD_REQUEST),
        /** The university did not confirm who it is. */
        REFUSED("refusee", HttpStatus.FORBIDDEN);

        final String written;
        final HttpStatus status;

        Kind(String written, HttpStatus status) {
            this.written = written;
            this.status = status;
        }

        static Kind of(String written) {
            for (var kind : values()) if (kind.written.equals(written)) return kind;
            return OVER;
        }
    }

    public String say(String what) {
        return frame.say("signon.failure." + kind.written + "." + what);
    }
}
