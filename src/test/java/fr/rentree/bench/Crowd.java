package fr.rentree.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The students in the database: those of the sample campaign and, by renumbering them, as many more as wanted. Everybody
 * has an account and a session, written as {@code Sessions} writes them; no password is hashed.
 */
final class Crowd {

    /** Clones of one student, for the floor. */
    private static final int TWINS = 90_000_000;

    private static final String TOKEN = "bench-session-of-student-";

    /** Somebody with one offer whose window is open and a record that is complete: the returning student. */
    private static final String RETURNING = """
            select s.number from student s
            join offer o on o.student_number = s.number
            join programme p on p.year = o.year and p.code = o.programme_code and p.version = o.programme_version
            where exists (select from opening_window w where w.year = o.year and w.programme_code is null
                            and (w.institute = p.institute or p.institute is null) and now() between w.opens and w.closes)
              and not exists (select from offer x where x.student_number = s.number and x.ctid <> o.ctid)
              and s.line1 is not null and s.phone is not null and s.accommodation is not null
              and s.situation is not null and s.last_diploma_type is not null
              and s.number < '90000000'
            order by md5(s.number) limit ?""";

    /** @param number eight digits */
    record Student(String number) {

        String token() {
            return TOKEN + number;
        }

        /** One that nobody else has. */
        String cvec() {
            var six = Integer.toString(Integer.parseInt(number), 36).toUpperCase(Locale.ROOT);
            return "MTP6" + "0".repeat(6 - six.length()) + six + "12";
        }
    }

    private final DataSource database;

    Crowd(DataSource database) {
        this.database = database;
    }

    List<Student> returning(int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RETURNING)) {
            statement.setInt(1, most);
            var found = new ArrayList<Student>();
            var rows = statement.executeQuery();
            while (rows.next()) found.add(new Student(rows.getString(1)));
            return found;
        }
    }

    /** What the students of the campaign type to sign in. */
    List<String> emails() throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select email from account"
                                + " where student_number is not null order by md5(email)")) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    /** Nobody has begun, and everybody is signed in. */
    void rewind() throws SQLException {
        run("begin; set local rentree.retention = 'on';"
                + " truncate enrolment_snapshot, enrolment, cvec_hold, dossier, approval, mail, proof, event_publication,"
                + " event_publication_archive, account_session; commit");
        run("insert into account_session (token_hash, account_id, created_at, last_seen_at, expires_at)"
                + " select sha256(convert_to('" + TOKEN + "' || student_number, 'UTF8')), id, now(), now(),"
                + " now() + interval '12 hours' from account where student_number is not null");
        // not the empty ones: PostgreSQL would believe that they stay empty, which no table of an opening day does
        run("vacuum analyze student, offer, account, account_session, programme, opening_window");
        run("checkpoint");
    }

    /** More students, until there are so many. */
    void grow(int students) throws SQLException {
        copy("select number, (30000000 + c * 2400 + row_number() over (partition by c order by number))::text as twin"
                + " from student, generate_series(0, " + (students / 2400 - 2) + ") c where number < '30000000'");
    }

    /** So many clones of one student. */
    List<Student> twins(Student student, int count) throws SQLException {
        copy("select '" + student.number() + "' as number, (" + TWINS + " + c)::text as twin from generate_series(1, "
                + count + ") c");
        var twins = new ArrayList<Student>(count);
        for (int i = 1; i <= count; i++) twins.add(new Student(Integer.toString(TWINS + i)));
        return twins;
    }

    /** Receipts wait until tomorrow, or go out as usual. */
    void holdReceipts(boolean held) throws SQLException {
        run("drop trigger if exists bench_hold on mail");
        if (!held) return;
        run("create or replace function bench_hold() returns trigger language plpgsql as"
                + " 'begin new.next_try_at := new.next_try_at + interval ''1 day''; return new; end'");
        run("create trigger bench_hold before insert on mail for each row execute function bench_hold()");
    }

    /** Has PostgreSQL log every statement with its values, or no longer; what is on its way is waited for. */
    void logStatements(boolean all) throws SQLException, InterruptedException {
        run(all ? "alter system set log_destination = 'jsonlog'" : "alter system reset log_statement");
        run(all ? "alter system set log_statement = 'all'" : "alter system reset log_destination");
        run("select pg_reload_conf()");
        Thread.sleep(1500);
    }

    int finished() throws SQLException {
        return count("select count(*) from enrolment where status = 'FINISHED'");
    }

    int receipts() throws SQLException {
        return count("select count(*) from mail where state = 'SENT'");
    }

    private void copy(String twins) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, "create temporary table twin as " + twins);
            run(
                    connection,
                    "insert into student select (jsonb_populate_record(s, jsonb_build_object('number', t.twin,"
                            + " 'ine', null, 'email', 'b' || t.twin || '@etu.univ.example'))).*"
                            + " from student s join twin t on t.number = s.number");
            run(
                    connection,
                    "insert into offer select o.year, t.twin, o.programme_code, o.programme_version, o.regime,"
                            + " o.status, o.reason from offer o join twin t on t.number = o.student_number");
            run(
                    connection,
                    "insert into account (email, role, student_number, display_name)"
                            + " select 'b' || t.twin || '@etu.univ.example', 'STUDENT', t.twin, a.display_name"
                            + " from account a join twin t on t.number = a.student_number");
            run(connection, "drop table twin");
        }
    }

    int count(String query) throws SQLException {
        return Integer.parseInt(text(query));
    }

    String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What the database keeps of a session, in hexadecimal. */
    String sessionOf(Student student) throws SQLException {
        return text("select encode(sha256(convert_to('" + student.token() + "', 'UTF8')), 'hex')");
    }

    void run(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, sql);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
