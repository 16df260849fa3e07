package fr.rentree.password;

import fr.rentree.account.AddressStory;
import fr.rentree.password.NewPasswords.Choice;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Maud has a confirmed backup address, Zoé has none, and both forget their passwords. */
public abstract class ForgottenStory extends AddressStory {

    public static final String GOOD = "chameau violon trottoir";
    public static final Map<String, String> CHOSEN = Map.of(NewPasswords.FIELD, GOOD, NewPasswords.AGAIN, GOOD);

    @Autowired
    PasswordLinks links;

    @Autowired
    PasswordRequests requests;

    @Autowired
    NewPasswords passwords;

    @BeforeEach
    void forgetLinks() {
        sql.sql("delete from password_link").update();
    }

    /** Chooses a password at a link whose page may have no form: the token is another page's. */
    Visit.Answer press(String link) {
        var visit = visit();
        var fields = visit.get(ForgottenPage.PATH).hiddenFields();
        fields.putAll(CHOSEN);
        return visit.post(link, fields);
    }

    public void confirmBackup() {
        visit().submit(ask(ADDRESS), Map.of());
    }

    /** Asks on a browser, and waits until those who asked have been looked at. */
    void forget(String email) {
        visit().submit(ForgottenPage.PATH, Map.of("email", email));
        looked();
    }

    void looked() {
        var done = new CountDownLatch(1);
        requests.later(done::countDown);
        try {
            if (!done.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("nobody looks");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All links that were asked for, the latest first, as their mails say them; those over have none. */
    List<String> paths() {
        return sql
                .sql("select id from password_link order by asked_at desc, ctid desc")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .flatMap(id -> links.letter(id).stream())
                .map(PasswordLinks.Letter::path)
                .toList();
    }

    String link() {
        confirmBackup();
        forget(MAUD);
        return paths().getFirst();
    }

    void set(String email, String password) {
        var chosen = (Choice.Good) passwords.choose(account(email), password, password);
        passwords.set(chosen.password(), Locale.FRENCH);
    }
}
