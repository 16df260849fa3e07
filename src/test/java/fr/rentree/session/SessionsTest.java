package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AccountStory;
import fr.rentree.shared.StudentNumber;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest extends AccountStory {

    @Test
    void knowsThePersonBehindAToken() {
        var person = sessions.find(sessions.open(account(MAUD))).orElseThrow();
        assertThat(person.email()).isEqualTo(MAUD);
        assertThat(person.displayName()).isEqualTo("Maud Müller");
        assertThat(person.role()).isEqualTo(Role.STUDENT);
        assertThat(person.student()).isEqualTo(new StudentNumber("22400001"));
        assertThat(sessions.find(sessions.open(account(SECRETARY)))
                        .orElseThrow()
                        .institutes())
                .containsExactly("IFSI-MTP");
    }

    @Test
    void storesNoToken() {
        var token = sessions.open(account(MAUD));
        assertThat(sql.sql("select encode(token_hash, 'escape') from account_session")
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains(token));
        assertThat(token).hasSize(43);
    }

    @Test
    void endsAfterTwoHoursWithoutARequest() {
        var token = sessions.open(account(MAUD));
        CLOCK.pass(Duration.ofMinutes(119));
        assertThat(sessions.find(token)).isPresent();
        CLOCK.pass(Duration.ofMinutes(119));
        assertThat(sessions.find(token)).isPresent();
        CLOCK.pass(Duration.ofMinutes(120));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endsAfterTwelveHoursWhateverHappens() {
        var token = sessions.open(account(MAUD));
        for (int i = 0; i < 11; i++) {
            CLOCK.pass(Duration.ofHours(1));
            assertThat(sessions.find(token)).isPresent();
        }
        CLOCK.pass(Duration.ofHours(1));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void tellsHowLongItLastsWithoutAnotherRequestAndNeverBeyondTheTwelfthHour() {
        var token = sessions.open(account(MAUD));
        assertThat(left(token)).isEqualTo(Duration.ofMinutes(120));
        CLOCK.pass(Duration.ofMinutes(4));
        assertThat(left(token)).isEqualTo(Duration.ofMinutes(116));
        CLOCK.pass(Duration.ofMinutes(80));
        assertThat(left(token)).isEqualTo(Duration.ofMinutes(120));
        for (int i = 0; i < 6; i++) {
            CLOCK.pass(Duration.ofMinutes(90));
            assertThat(left(token)).isPositive();
        }
        assertThat(left(token)).isEqualTo(Duration.ofMinutes(12 * 60 - 84 - 6 * 90));
    }

    private Duration left(String token) {
        return sessions.find(token).orElseThrow().session().left();
    }

    @Test
    void isOverAtOnceForADisabledAccount() {
        var token = sessions.open(account(MAUD));
        sql.sql("update account set disabled = true where email = ?")
                .param(MAUD)
                .update();
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void closesAllOfOneAccountOnly() {
        var first = sessions.open(account(MAUD));
        var second = sessions.open(account(MAUD));
        var other = sessions.open(account(OTHER));
        sessions.closeAll(account(MAUD));
        assertThat(List.of(sessions.find(first), sessions.find(second))).allMatch(java.util.Optional::isEmpty);
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void removesWhatIsOver() {
        sessions.open(account(MAUD));
        CLOCK.pass(Duration.ofHours(1));
        var alive = sessions.open(account(OTHER));
        CLOCK.pass(Duration.ofMinutes(90));
        sessions.purge();
        assertThat(sessions.find(alive)).isPresent();
        assertThat(sql.sql("select count(*) from account_session where account_id = ?")
                        .param(account(MAUD))
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
