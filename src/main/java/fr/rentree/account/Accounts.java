package fr.rentree.account;

import static fr.rentree.shared.DatabaseTime.utc;

import fr.rentree.session.Role;
import fr.rentree.shared.Blanks;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of everybody who may sign in. Accounts are opened in bulk; no password is hashed for it. */
@Component
public class Accounts {

    /** A student as an import knows one. */
    public record Student(StudentNumber number, String email, String displayName) {}

    /** @param institutes codes; for secretaries, at least one, and empty for everybody else */
    public record Staff(String email, String displayName, Role role, Set<String> institutes) {}

    private static final int BATCH = 5_000;
    private static final int LONGEST = 200;

    /** An address that another student had before is theirs no longer. */
    private static final String FREE = """
            update account a set email = a.id || '@closed.invalid'
            from unnest(?::text[], ?::text[]) as n(number, email)
            where a.email = n.email and a.student_number <> n.number""";

    private static final String OPEN = """
            insert into account (email, password_hash, role, student_number, display_name)
            select n.email, case when n.email ~ '[.]example$' then ? end, 'STUDENT', n.number, n.name
            from unnest(?::text[], ?::text[], ?::text[]) as n(number, email, name)
            on conflict (student_number) do update
            set email = excluded.email, display_name = excluded.display_name,
                password_hash = coalesce(account.password_hash, excluded.password_hash)
            where (account.email, account.display_name, account.password_hash is null)
                is distinct from (excluded.email, excluded.display_name, excluded.password_hash is null)""";

    private static final String OPEN_STAFF = """
            insert into account (email, password_hash, role, institutes, display_name) values (?, ?, ?, ?, ?)
            on conflict (email) do update
            set role = excluded.role, institutes = excluded.institutes, display_name = excluded.display_name,
                password_hash = coalesce(account.password_hash, excluded.password_hash)
            where account.student_number is null""";

    private static final String SET_PASSWORD = """
            with before as (
                select id, password_hash is not null or password_version > 0 as changed from account where id = :account for no key update)
            update account a set password_hash = :hash, language = :language, password_set_at = :now,
                password_version = a.password_version + 1
            from before where a.id = before.id
            returning a.password_version as version, before.changed, a.student_number, a.display_name""";

    private final JdbcClient sql;
    private final DemoMode demo;

    Accounts(JdbcClient sql, DemoMode demo) {
        this.sql = sql;
        this.demo = demo;
    }

    /** How we write addresses: without spaces around, in lower case; what is too long to be one is cut. */
    public static String normal(String email) {
        var written = Blanks.strip(email).toLowerCase(Locale.ROOT);
        return written.length() > LONGEST ? written.substring(0, LONGEST + 1) : written;
    }

    /**
     * Opens an account for each student, or brings name and address of the account up to date. In demo mode those at
     * an invented address can sign in at once; else they have no password before the first use of their account.
     *
     * @return students without an account because their address is one of the staff's
     */
    @Transactional
    public Set<StudentNumber> openStudents(Collection<Student> students) {
        var taken = staffAddresses(students);
        var opening = new ArrayList<Student>(students.size());
        var left = new HashSet<StudentNumber>();
        for (var student : students) {
            if (taken.contains(normal(student.email()))) left.add(student.number());
            else opening.add(student);
        }
        for (var batch : batches(opening)) free(batch);
        for (var batch : batches(opening)) open(batch);
        return left;
    }

    /** Opens accounts for staff, or brings them up to date; a student's address stays the student's. */
    @Transactional
    public void openStaff(Collection<Staff> staff) {
        for (var person : staff) {
            sql.sql(OPEN_STAFF)
                    .param(normal(person.email()))
                    .param(DemoMode.invented(person.email()) ? demo.hash() : null)
                    .param(person.role().name())
                    .param(person.institutes().toArray(String[]::new))
                    .param(person.displayName())
                    .update();
        }
    }

    /** In demo mode, the staff of the README, with one secretary for each of these institutes; else nothing. */
    public void openDemoStaff(Collection<String> institutes) {
        if (!demo.on()) return;
        var staff = new ArrayList<Staff>();
        staff.add(new Staff("scolarite@univ.example", "Scolarité (démonstration)", Role.REGISTRY, Set.of()));
        staff.add(new Staff("admin@univ.example", "Administration (démonstration)", Role.ADMIN, Set.of()));
        for (var code : institutes) {
            var email = "secretariat@" + code.toLowerCase(Locale.ROOT) + ".example";
            staff.add(new Staff(email, "Secrétariat " + code, Role.SECRETARY, Set.of(code)));
        }
        openStaff(staff);
    }

    /** Whether new accounts get the public password of the README. */
    public boolean demo() {
        return demo.on();
    }

    /** The account that signs in with this address. */
    public Optional<UUID> find(String email) {
        return sql.sql("select id from account where email = ?")
                .param(normal(email))
                .query(UUID.class)
                .optional();
    }

    /** What a sign-in is checked against. */
    public record Credentials(UUID id, String hash) {}

    /** The password hash of an account that may be signed in to. @param email as {@link #normal} writes it */
    public Optional<Credentials> credentials(String email) {
        if (email.length() > LONGEST || email.chars().anyMatch(Character::isISOControl)) return Optional.empty();
        return sql.sql("select id, password_hash as hash from account"
                        + " where email = ? and password_hash is not null and not disabled")
                .param(email)
                .query(Credentials.class)
                .optional();
    }

    /** Whether this account has a password here; who comes by the university's sign-on has none. */
    public boolean hasPassword(UUID account) {
        return sql.sql("select password_hash is not null from account where id = ?")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** What must not be in this account's password: address, name and number of its owner. */
    public List<String> ownWords(UUID account) {
        return sql.sql("select email, display_name, coalesce(student_number, '-') from account where id = ?")
                .param(account)
                .query((row, _) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /**
     * A new password of an account.
     *
     * @param version which one it is
     * @param changed whether there was one before, be it withdrawn since
     */
    public record NewHash(
            int version, boolean changed, @Nullable StudentNumber student, String displayName) {}

    /** Stores a password's hash, in the caller's transaction. @param language of the mails to this person from now on */
    public NewHash setPassword(UUID account, String hash, Locale language, Instant now) {
        return sql.sql(SET_PASSWORD)
                .param("hash", hash)
                .param("language", language.getLanguage())
                .param("now", utc(now))
                .param("account", account)
                .query((row, _) -> new NewHash(
                        row.getInt("version"),
                        row.getBoolean("changed"),
                        number(row.getString("student_number")),
                        row.getString("display_name")))
                .single();
    }

    private static @Nullable StudentNumber number(@Nullable String written) {
        return written == null ? null : new StudentNumber(written);
    }

    private void free(List<Student> batch) {
        sql.sql(FREE).params(numbers(batch), emails(batch)).update();
    }

    private void open(List<Student> batch) {
        var names = batch.stream().map(Student::displayName).toArray(String[]::new);
        sql.sql(OPEN)
                .param(demo.hash())
                .params(numbers(batch), emails(batch), names)
                .update();
    }

    private Set<String> staffAddresses(Collection<Student> students) {
        var staff = new HashSet<>(sql.sql("select email from account where student_number is null")
                .query(String.class)
                .list());
        staff.retainAll(
                students.stream().map(student -> normal(student.email())).toList());
        return staff;
    }

    private static String[] numbers(List<Student> batch) {
        return batch.stream().map(student -> student.number().value()).toArray(String[]::new);
    }

    private static String[] emails(List<Student> batch) {
        return batch.stream().map(student -> normal(student.email())).toArray(String[]::new);
    }

    private static List<List<Student>> batches(List<Student> students) {
        var batches = new ArrayList<List<Student>>();
        for (int from = 0; from < students.size(); from += BATCH)
            batches.add(students.subList(from, Math.min(from + BATCH, students.size())));
        return batches;
    }
}
