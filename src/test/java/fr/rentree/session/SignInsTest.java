package fr.rentree.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AccountStory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInsTest extends AccountStory {

    @Autowired
    SignIns signIns;

    @Test
    void oldOnesAreForgotten() {
        signIn(visit(), MAUD, DEMO_PASSWORD);
        signIns.purge();
        assertThat(signIns.latest(account(MAUD))).hasSize(1);
        CLOCK.pass(Duration.ofDays(91));
        signIns.purge();
        assertThat(signIns.latest(account(MAUD))).isEmpty();
    }
}
