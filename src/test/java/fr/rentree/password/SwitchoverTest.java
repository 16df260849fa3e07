package fr.rentree.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.rentree.account.AccountStory;
import fr.rentree.account.Accounts;
import fr.rentree.shared.StudentNumber;
import fr.rentree.support.Visit;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The application on a database that follows another one, as after {@code patronictl switchover}: it answers and only reads. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "rentree.demo=true",
            "rentree.demo-campaign=false",
            "rentree.data-dir=target/switchover",
            "spring.datasource.hikari.connection-timeout=1000"
        })
class SwitchoverTest {

    private static final String EMAIL = "zoe.nguyen@etu.univ.example";

    @LocalServerPort
    int port;

    @Autowired
    DataSource pool;

    @Autowired
    JdbcConnectionDetails details;

    @Autowired
    Accounts accounts;

    @Test
    void peopleReadThatNothingIsLostUntilTheDatabaseTakesChangesAgain() throws SQLException {
        accounts.openStudents(List.of(new Accounts.Student(new StudentNumber("22400009"), EMAIL, "Zoé Nguyễn")));
        assertThat(readiness()).isEqualTo(200);
        follows(true);
        var answer = signIn();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("Le service fait une courte pause", "Rien n'est perdu");
        assertThat(readiness()).isEqualTo(503);
        follows(false);
        assertThat(signIn().status()).isEqualTo(303);
        assertThat(readiness()).isEqualTo(200);
    }

    private Visit.Answer signIn() {
        var visit = new Visit(port);
        var form = new HashMap<>(visit.get(SignInPage.PATH).hiddenFields());
        form.putAll(Map.of("email", EMAIL, "password", AccountStory.DEMO_PASSWORD));
        return visit.post(SignInPage.PATH, form);
    }

    private int readiness() {
        return new Visit(port).get("/actuator/health/readiness").status();
    }

    /** From the next connection on, and those that are open are let go of, as a leader does that becomes a follower. */
    private void follows(boolean another) throws SQLException {
        var login = new Properties();
        login.setProperty("user", String.valueOf(details.getUsername()));
        login.setProperty("password", String.valueOf(details.getPassword()));
        login.setProperty("options", "-c default_transaction_read_only=off");
        try (var connection = DriverManager.getConnection(details.getJdbcUrl(), login);
                var statement = connection.createStatement()) {
            statement.execute("alter database " + connection.getCatalog() + " set default_transaction_read_only = "
                    + (another ? "on" : "off"));
        }
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }
}
