package fr.rentree.messaging;

import fr.rentree.shared.DataFolder;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.Uai;
import fr.rentree.shared.University;
import fr.rentree.support.TestDatabase;
import fr.rentree.web.Languages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The module without Spring around it: real tables, a real mail server or a real folder, one kind of mail. */
final class Office {

    static final String KIND = "note";
    static final StudentNumber STUDENT = new StudentNumber("22400000");
    static final University UNIVERSITY = new University(
            "Université de la Garrigue", new Uai("0349900B"), "034", "http://localhost:8080", "scolarite@univ.example");

    final MovedClock clock = new MovedClock();
    final MailRows rows;
    final Mails mails;
    final MailDelivery delivery;
    final JdbcClient sql;
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    volatile Optional<MailText> letter = Optional.of(letter("Une nouvelle"));

    Office(Path data, @Nullable Integer port) {
        var database = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/messaging")
                .load()
                .migrate();
        sql = JdbcClient.create(database);
        rows = new MailRows(sql);
        beans.addBean("notes", new Notes());
        if (port != null) beans.addBean("server", server(port));
        var outgoing = new OutgoingMail(
                beans.getBeanProvider(JavaMailSender.class), new DataFolder(data), new MailEnvelope(UNIVERSITY, clock));
        delivery = new MailDelivery(rows, beans.getBeanProvider(MailWriter.class), outgoing, clock);
        mails = new Mails(rows, delivery, clock);
    }

    private final class Notes implements MailWriter {
        @Override
        public Set<String> kinds() {
            return Set.of(KIND);
        }

        @Override
        public Optional<MailText> write(Mail mail) {
            return letter;
        }
    }

    /** One more kind of mail. */
    void employ(MailWriter writer) {
        beans.addBean(writer.getClass().getName(), writer);
    }

    /** All mails, in whatever state. */
    List<Mail> all() {
        return sql.sql("select * from mail order by created_at, recipient")
                .query(MailRows::mail)
                .list();
    }

    /** How many transactions on this database are open beside the one that asks. */
    int openTransactions() {
        return sql.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and pid <> pg_backend_pid() and xact_start is not null")
                .query(Integer.class)
                .single();
    }

    /** Durable, and not yet looked at by anybody. */
    void queue(String subject, String recipient) {
        rows.insert(STUDENT, KIND, subject, 1, recipient, clock.instant());
    }

    static MailText letter(String title) {
        return new MailText(
                new Languages().french(),
                title,
                "Bonjour Nguyễn Thị-Mai Œuvrard,",
                List.of("Tout va bien à l'université."),
                List.of(
                        new MailText.Fact("Programme", "Diplôme d'État d'infirmier", true),
                        new MailText.Fact("Référence", "26-0342-000123")),
                List.of(),
                new MailText.Link("Continuer", "http://localhost:8080/"),
                "Université de la Garrigue",
                "scolarite@ifsi-nim.example",
                List.of(new MailText.Attachment("attestation.pdf", new byte[] {'%', 'P', 'D', 'F'})));
    }

    private static JavaMailSender server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().put("mail.smtp.connectiontimeout", "5000");
        server.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return server;
    }
}
