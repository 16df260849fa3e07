package fr.rentree.account;

import fr.rentree.account.AccountPersonalDataRows.Account;
import fr.rentree.account.AccountPersonalDataRows.Entry;
import fr.rentree.account.AccountPersonalDataRows.KeptForm;
import fr.rentree.account.AccountPersonalDataRows.Link;
import fr.rentree.account.AccountPersonalDataRows.ResetLink;
import fr.rentree.account.AccountPersonalDataRows.Session;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.FormWords;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The account with all that hangs on it, told to its student: of secrets, that there are some. */
@Component
@Order(20)
class AccountPersonalData implements PersonalData {

    private static final String PREFIX = "account.held";

    private final AccountPersonalDataRows rows;
    private final ObjectProvider<FormWords> forms;

    AccountPersonalData(AccountPersonalDataRows rows, ObjectProvider<FormWords> forms) {
        this.rows = rows;
        this.forms = forms;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_session", "kept_form", "address_link", "password_link", "sign_in");
    }

    @Override
    public Held of(StudentNumber student) {
        var account = rows.of(student).orElse(null);
        return new Held("account", account, words -> told(account, words));
    }

    private Told told(@Nullable Account it, Words words) {
        var tables = new ArrayList<Table>();
        if (it != null) {
            tables.add(account(it, words));
            tables.addAll(tables(it.sessions(), session -> session(session, words)));
            tables.addAll(tables(it.signIns(), entry -> entry(entry, words)));
            tables.addAll(tables(it.addressLinks(), link -> link(link, words)));
            tables.addAll(tables(it.passwordLinks(), link -> link(link, words)));
            tables.addAll(tables(it.keptForms(), form -> form(form, words)));
        }
        return new Told(words.say("account.held.title"), tables);
    }

    private static <T> List<Table> tables(List<T> all, Function<T, Table> table) {
        return all.stream().map(table).toList();
    }

    private static Table account(Account it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .add("email", it.email())
                .add("name", it.displayName())
                .add("role", words.say("account.held.role." + it.role()))
                .add("password", words.say("account.held.password." + (it.passwordSet() ? "set" : "none")))
                .add("password.version", it.passwordVersion() == 0 ? null : it.passwordVersion())
                .time("password.since", it.passwordSetAt())
                .language("language", it.language())
                .yesNo("disabled", it.disabled())
                .add("id", it.id())
                .under(words.say("account.held.account"));
    }

    private static Table session(Session it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .time("session.created", it.createdAt())
                .time("session.seen", it.lastSeenAt())
                .time("session.expires", it.expiresAt())
                .time("session.proved", it.provedAt())
                .add("session.method", words.say("session.method." + it.method()))
                .add("session.browser", it.browser())
                .add("session.secret", words.say("account.held.session.hidden"))
                .under(words.say("account.held.session"));
    }

    private static Table link(Link it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .add("link.address", it.address())
                .time("link.asked", it.askedAt())
                .time("link.expires", it.expiresAt())
                .time("link.confirmed", it.confirmedAt())
                .time("link.replaced", it.replacedAt())
                .language("link.language", it.language())
                .under(words.say("account.held.link"));
    }

    private static Table entry(Entry it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .time("entry.at", it.at())
                .add("session.method", words.say("session.method." + it.method()))
                .add("session.browser", it.browser())
                .under(words.say("account.held.entry"));
    }

    private static Table link(ResetLink it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .add("link.address", it.address())
                .time("link.asked", it.askedAt())
                .time("link.expires", it.expiresAt())
                .time("link.used", it.usedAt())
                .time("link.replaced", it.replacedAt())
                .language("link.language", it.language())
                .under(words.say("account.held.passwordLink"));
    }

    private Line field(String path, String name, String value, Words words) {
        return forms.stream()
                .map(it -> it.line(path, name, value, words))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElseGet(() -> new Line(name, value));
    }

    private Table form(KeptForm it, Words words) {
        var lines =
                new PersonalDataTable(words, PREFIX).add("form.path", it.path()).time("form.expires", it.expiresAt());
        it.fields()
                .forEach((name, value) ->
                        lines.all(List.of(field(it.path(), name, value.isEmpty() ? "–" : value, words))));
        return lines.under(words.say("account.held.form"));
    }
}
