package fr.rentree.account;

import fr.rentree.shared.StudentNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    private final JdbcClient sql;
    private final DemoMode demo;

    Accounts(JdbcClient sql, DemoMode demo) {
        this.sql = sql;
        this.demo = demo;
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

    private static String normal(String email) {
        return SignIn.normal(email);
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
