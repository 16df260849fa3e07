package fr.rentree.account;

import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.shared.AuditEvent;
import fr.rentree.shared.StudentNumber;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts as the university's sign-on speaks of them: whose they are, and what it lets staff do. It takes nobody's account
 * over because of an e-mail address: who calls has to know that the account is meant.
 */
@Component
public class SignOnAccounts {

    /** One account. @param closed whether it is disabled, or waits for its invitation to be accepted */
    public record Found(UUID id, Role role, boolean closed) {}

    private static final String FOUND = "select id, role, disabled or invited as closed from account where ";

    private final JdbcClient sql;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOnAccounts(JdbcClient sql, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Found> find(UUID account) {
        return sql.sql(FOUND + "id = ?").param(account).query(Found.class).optional();
    }

    public Optional<Found> findStudent(StudentNumber number) {
        return sql.sql(FOUND + "student_number = ?")
                .param(number.value())
                .query(Found.class)
                .optional();
    }

    /** The account that signs in with this address. */
    public Optional<Found> findByEmail(String email) {
        return sql.sql(FOUND + "email = ?")
                .param(Accounts.normal(email))
                .query(Found.class)
                .optional();
    }

    /** Opens an account for staff, without a password; nothing where the address is somebody's already. */
    @Transactional
    public Optional<UUID> openStaff(Accounts.Staff person) {
        var opened = sql.sql("insert into account (email, role, institutes, display_name) values (?, ?, ?, ?)"
                        + " on conflict (email) do nothing returning id")
                .param(Accounts.normal(person.email()))
                .param(person.role().name())
                .param(codes(person.institutes()))
                .param(person.displayName())
                .query(UUID.class)
                .optional();
        opened.ifPresent(account -> audit(account, "account-opened", person));
        return opened;
    }

    /**
     * Gives an account of staff the rights, the name and, where it is nobody else's, the address that the university says. If
     * the rights are others than before, every session of the account ends.
     *
     * @return whether the rights changed
     */
    @Transactional
    public boolean follow(UUID account, Accounts.Staff person) {
        var changed = sql.sql(
                                "update account set role = ?, institutes = ?, version = version + 1 where id = ? and student_number is null"
                                        + " and not (role = ? and institutes @> ?::text[] and institutes <@ ?::text[])")
                        .param(person.role().name())
                        .param(codes(person.institutes()))
                        .param(account)
                        .param(person.role().name())
                        .param(codes(person.institutes()))
                        .param(codes(person.institutes()))
                        .update()
                == 1;
        if (changed) {
            sessions.closeAll(account);
            audit(account, "rights-changed", person);
        }
        describe(account, person.displayName(), Accounts.normal(person.email()));
        return changed;
    }

    private void describe(UUID account, String name, String email) {
        sql.sql("update account a set display_name = ?, email = case when exists"
                        + " (select from account o where o.email = ? and o.id <> a.id) then a.email else ? end"
                        + " where id = ? and student_number is null and (display_name, email) is distinct from (?, ?)")
                .params(name, email, email, account, name, email)
                .update();
    }

    private void audit(UUID account, String what, Accounts.Staff person) {
        events.publishEvent(new AuditEvent(
                null,
                "sign-on",
                what,
                "account",
                account.toString(),
                null,
                Map.of("role", person.role().name(), "institutes", String.join(" ", codes(person.institutes()))),
                clock.instant()));
    }

    private static String[] codes(Set<String> institutes) {
        return institutes.stream().sorted().toArray(String[]::new);
    }
}
