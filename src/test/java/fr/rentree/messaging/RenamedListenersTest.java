package fr.rentree.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RenamedListenersTest {

    @Test
    void anEventThatWaitsForAListenerWithItsFormerNameIsFoundAgain() {
        var database = TestDatabase.fresh();
        var sql = JdbcClient.create(database);
        var flyway = Flyway.configure()
                .dataSource(database)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:db/migration/messaging");
        flyway.target("2").load().migrate();
        sql.sql("create table event_publication (event_type text, listener_id text)")
                .update();
        for (var former : new String[] {
            "enrolment.EnrolmentFinished|messaging.Receipt.on(fr.rentree.enrolment.EnrolmentFinished)",
            "signon.StrangerAsked|messaging.StrangerMails.on(fr.rentree.signon.StrangerAsked)",
            "access.LostIdentifiersAsked|messaging.LostMails.on(fr.rentree.access.LostIdentifiersAsked)",
            "staff.StaffInvited|messaging.StaffMails.on(fr.rentree.staff.StaffInvited)",
            "account.PasswordLinkAsked|messaging.PasswordMails.on(fr.rentree.account.PasswordLinkAsked)",
            "account.PasswordSet|messaging.PasswordMails.on(fr.rentree.account.PasswordSet)",
            "account.AccountChanged|messaging.StaffMails.on(fr.rentree.account.AccountChanged)"
        }) {
            var names = former.split("\\|");
            sql.sql("insert into event_publication values (?, ?)")
                    .params("fr.rentree." + names[0], "fr.rentree." + names[1])
                    .update();
        }
        flyway.target("latest").load().migrate();
        assertThat(sql.sql("select event_type || ' ' || listener_id from event_publication")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "fr.rentree.enrolment.EnrolmentFinished"
                                + " fr.rentree.messaging.ReceiptMails.on(fr.rentree.enrolment.EnrolmentFinished)",
                        "fr.rentree.signon.UnmatchedPersonAsked"
                                + " fr.rentree.messaging.UnmatchedPersonMails.on(fr.rentree.signon.UnmatchedPersonAsked)",
                        "fr.rentree.lostaccess.LostAccessAsked"
                                + " fr.rentree.messaging.LostAccessMails.on(fr.rentree.lostaccess.LostAccessAsked)",
                        "fr.rentree.administration.StaffInvited"
                                + " fr.rentree.messaging.StaffMails.on(fr.rentree.administration.StaffInvited)",
                        "fr.rentree.password.PasswordLinkAsked"
                                + " fr.rentree.messaging.PasswordMails.on(fr.rentree.password.PasswordLinkAsked)",
                        "fr.rentree.password.PasswordSet"
                                + " fr.rentree.messaging.PasswordMails.on(fr.rentree.password.PasswordSet)",
                        "fr.rentree.account.AccountChanged"
                                + " fr.rentree.messaging.StaffMails.on(fr.rentree.account.AccountChanged)");
    }
}
