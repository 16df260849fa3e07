package fr.rentree.session;

import fr.rentree.web.TypedKeeper;
import fr.rentree.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that were posted with a dead session or an old CSRF token: what was typed waits for its author and comes back to
 * nobody else. A page that was asked for with {@value #RESUME} shows {@link #peek what was kept} instead of what is
 * stored; the form goes away by itself when the page is posted well.
 */
@Component
public class KeptForms implements TypedKeeper {

    /** Where a form that was left to ask about it can be seen, too. */
    private static final String ASKING = "/demandes";

    private static final String JUST_KEPT = KeptForms.class.getName() + ".justKept";

    /** One account may have this many forms waiting: nobody fills the table. */
    private static final int MOST = 10;

    private static final JsonMapper JSON = new JsonMapper();

    private record Kept(UUID account, String fields) {}

    private final JdbcClient sql;
    private final FormTags tags;
    private final SessionSettings settings;
    private final Clock clock;

    KeptForms(JdbcClient sql, FormTags tags, SessionSettings settings, Clock clock) {
        this.sql = sql;
        this.tags = tags;
        this.settings = settings;
        this.clock = clock;
    }

    /** What this person typed into the form of this path, by field name as posted, if it waits on this browser. */
    public Optional<Map<String, String>> peek(HttpServletRequest request, Person person, String path) {
        return request.getParameter(RESUME) == null ? Optional.empty() : find(SiteCookies.KEPT, request, person, path);
    }

    private Optional<Map<String, String>> find(
            SiteCookies cookie, HttpServletRequest request, Person person, String path) {
        return cookie.read(request).map(RandomToken::hash).flatMap(key -> {
            var found = sql.sql("select account_id as account, fields from kept_form"
                            + " where token_hash = ? and path = ? and expires_at > ?")
                    .params(key, path, now())
                    .query(Kept.class)
                    .optional();
            var own = found.filter(kept -> kept.account().equals(person.account()));
            if (found.isPresent() && own.isEmpty()) delete(key);
            return own.map(
                    kept -> JSON.readValue(kept.fields(), new TypeReference<LinkedHashMap<String, String>>() {}));
        });
    }

    /** All values of a name that may be posted several times, as ticks are. */
    public static List<String> values(Map<String, String> typed, String name) {
        return typed.entrySet().stream()
                .filter(field -> field.getKey().matches(Pattern.quote(name) + "(\\[\\d+])?"))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** {@link #peek}, and it is gone: for a page that stores what was typed at once. */
    public Optional<Map<String, String>> take(HttpServletRequest request, Person person, String path) {
        var typed = peek(request, person, path);
        typed.ifPresent(
                stale -> SiteCookies.KEPT.read(request).map(RandomToken::hash).ifPresent(this::delete));
        return typed;
    }

    /**
     * Keeps what this request posted for a person who leaves the page before it is right, to ask about it (« demandes »).
     * The page shows it again when asked for with {@value #RESUME}; the redirect that answers this request does not drop it.
     */
    public void leave(Person person, HttpServletRequest request, HttpServletResponse response) {
        FormSubmission.fields(request).filter(fields -> !fields.isEmpty()).ifPresent(fields -> {
            var key = RandomToken.draw();
            store(key, person.account(), request.getRequestURI(), fields);
            SiteCookies.KEPT.write(request, response, request.getRequestURI(), key);
            SiteCookies.LEFT.write(request, response, ASKING, key);
            request.setAttribute(JUST_KEPT, true);
        });
    }

    /** What this person has left in the form of this path to ask about it, seen from the page where one asks. */
    public Optional<Map<String, String>> left(HttpServletRequest request, Person person, String path) {
        return find(SiteCookies.LEFT, request, person, path);
    }

    /** Forgets the form that waits for this request's path. */
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(JUST_KEPT) != null) return;
        SiteCookies.KEPT.read(request).map(RandomToken::hash).ifPresent(key -> {
            delete(key);
            SiteCookies.KEPT.clear(request, response, request.getRequestURI());
        });
    }

    @Override
    public boolean keep(HttpServletRequest request, HttpServletResponse response) {
        return Visitor.of(request) instanceof Person person && keep(request, response, person);
    }

    /**
     * Keeps what this request posted, if it is one of our forms.
     *
     * @param signedIn who is signed in, if anybody: then only the own form is kept
     */
    boolean keep(HttpServletRequest request, HttpServletResponse response, @Nullable Person signedIn) {
        var owner = tags.owner(request.getParameter(FormSubmission.OWNER))
                .filter(account -> signedIn == null || signedIn.account().equals(account));
        var fields = FormSubmission.fields(request);
        if (owner.isEmpty() || fields.isEmpty()) return false;
        var key = RandomToken.draw();
        store(key, owner.get(), request.getRequestURI(), fields.get());
        SiteCookies.KEPT.write(request, response, request.getRequestURI(), key);
        return true;
    }

    void purge() {
        sql.sql("delete from kept_form where expires_at < ?").param(now()).update();
    }

    private void store(String key, UUID owner, String path, Map<String, String> fields) {
        sql.sql("insert into kept_form (token_hash, account_id, path, fields, expires_at)"
                        + " select ?, id, ?, ?, ? from account where id = ?")
                .params(
                        RandomToken.hash(key),
                        path,
                        JSON.writeValueAsString(fields),
                        now().plus(settings.keptForm()),
                        owner)
                .update();
        sql.sql("delete from kept_form where account_id = ? and token_hash not in"
                        + " (select token_hash from kept_form where account_id = ? order by expires_at desc limit ?)")
                .params(owner, owner, MOST)
                .update();
    }

    private void delete(byte[] key) {
        sql.sql("delete from kept_form where token_hash = ?").param(key).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
