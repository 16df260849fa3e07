package fr.rentree.account;

import fr.rentree.session.Person;
import fr.rentree.session.Sessions;
import fr.rentree.session.SignIns;
import fr.rentree.web.DateText;
import fr.rentree.web.FormField;
import fr.rentree.web.PageFrame;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * « Mon compte ».
 *
 * @param student whether there is a backup address: staff's links go to the address that they sign in with
 * @param password what is said of it
 * @param passwordHere whether it can be changed here
 * @param backup the address in force; {@code null} if there is none
 * @param waiting an address that is not confirmed yet
 * @param notice what has just been done
 */
public record OwnAccountView(
        PageFrame frame,
        String name,
        String email,
        boolean student,
        String password,
        boolean passwordHere,
        @Nullable String backup,
        @Nullable String waiting,
        FormField language,
        List<Line> signIns,
        List<Line> sessions,
        @Nullable Notice notice) {

    /** One sign-in: when, and with which browser. @param here whether it is this browser */
    public record Line(String when, String what, boolean here) {}

    /** The message on top of the page. */
    public enum Notice {
        PASSWORD("mot-de-passe"),
        LINK("lien"),
        AGAIN("");

        private final String written;

        Notice(String written) {
            this.written = written;
        }

        static @Nullable Notice of(String written) {
            for (var notice : values()) if (notice != AGAIN && notice.written.equals(written)) return notice;
            return null;
        }

        public String kind() {
            return this == AGAIN ? "info" : "success";
        }

        public String key() {
            return "account.own.notice." + name().toLowerCase(Locale.ROOT);
        }
    }

    OwnAccountView(
            PageFrame frame,
            Person person,
            OwnAccount.Standing standing,
            boolean builtIn,
            FormField language,
            List<SignIns.Entry> signIns,
            List<Sessions.OpenSession> sessions,
            @Nullable Notice notice) {
        this(
                frame,
                person.displayName(),
                person.email(),
                person.student() != null,
                password(frame, standing, builtIn),
                builtIn && standing.password(),
                standing.backup(),
                standing.waiting(),
                language,
                signIns.stream()
                        .map(it -> new Line(
                                DateText.moment(it.at(), frame.words()),
                                frame.say("session.method." + it.method()) + " · " + browser(frame, it.browser()),
                                false))
                        .toList(),
                sessions.stream()
                        .map(it -> new Line(since(frame, it.since()), browser(frame, it.browser()), it.here()))
                        .toList(),
                notice);
    }

    public String say(String what, Object... arguments) {
        return frame.say("account.own." + what, arguments);
    }

    private static String password(PageFrame frame, OwnAccount.Standing standing, boolean builtIn) {
        if (!builtIn || !standing.password()) return frame.say("account.own.password.outside");
        var set = standing.passwordSet();
        return set == null
                ? frame.say("account.own.password.set")
                : frame.say("account.own.password.since", DateText.dateTime(set, frame.words()));
    }

    private static String since(PageFrame frame, Instant since) {
        return frame.say("account.own.since", DateText.dateTime(since, frame.words()));
    }

    private static String browser(PageFrame frame, String browser) {
        return browser.isEmpty() ? frame.say("account.own.browser.unknown") : browser;
    }
}
