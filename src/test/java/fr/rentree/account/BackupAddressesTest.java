package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.BackupAddresses.Standing;
import fr.rentree.shared.StudentNumber;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Which personal address is in force, and how often a link is sent. */
class BackupAddressesTest extends AddressStory {

    @Test
    void nobodyFloodsAMailbox() {
        for (int i = 0; i < 9; i++) ask(STUDENT, i % 2 == 0 ? ADDRESS : OTHER_ADDRESS);
        assertThat(count("address_link")).isEqualTo(AddressLinks.MOST_AN_HOUR);
        for (int i = 0; i < 3; i++)
            assertThat(addresses.askAgain(STUDENT, ADDRESS, Locale.FRENCH)).isFalse();
        assertThat(standing(ADDRESS).nextLink()).isEqualTo(CLOCK.instant().plus(Duration.ofHours(1)));
        CLOCK.pass(Duration.ofHours(1));
        assertThat(standing(ADDRESS).nextLink()).isNull();
        assertThat(addresses.askAgain(STUDENT, ADDRESS, Locale.FRENCH)).isTrue();
    }

    @Test
    void nobodyFloodsAMailboxByPressingAtOnceEither() throws Exception {
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) hands.submit(() -> addresses.askAgain(STUDENT, ADDRESS, Locale.FRENCH));
        }
        assertThat(count("address_link")).isEqualTo(AddressLinks.MOST_AN_HOUR);
    }

    @Test
    void anAddressThatWasAskedForIsNotAskedForAgainUnlessTheStudentWants() {
        ask(STUDENT, ADDRESS);
        ask(STUDENT, "Maud@Mail.example");
        assertThat(count("address_link")).isEqualTo(1);
        assertThat(standing(ADDRESS)).isEqualTo(new Standing(false, true, null));
        assertThat(addresses.askAgain(STUDENT, ADDRESS, Locale.FRENCH)).isTrue();
        assertThat(count("address_link")).isEqualTo(2);
        CLOCK.pass(Duration.ofHours(25));
        assertThat(standing(ADDRESS)).isEqualTo(new Standing(false, false, null));
        ask(STUDENT, ADDRESS);
        assertThat(count("address_link")).isEqualTo(3);
    }

    @Test
    void anAddressStaysInForceUntilAnotherOneIsConfirmed() {
        visit().submit(ask(ADDRESS), Map.of());
        CLOCK.pass(Duration.ofMinutes(1));
        var link = ask(OTHER_ADDRESS);
        assertThat(confirmed(ADDRESS)).isTrue();
        visit().submit(link, Map.of());
        assertThat(confirmed(ADDRESS)).isFalse();
        assertThat(confirmed(OTHER_ADDRESS)).isTrue();
        ask(STUDENT, OTHER_ADDRESS);
        assertThat(count("address_link")).isEqualTo(2);
    }

    @Test
    void whatIsTakenBackIsInForceNoMore() {
        visit().submit(ask(ADDRESS), Map.of());
        CLOCK.pass(Duration.ofMinutes(1));
        var link = ask(OTHER_ADDRESS);
        addresses.takeBack(STUDENT);
        assertThat(confirmed(ADDRESS)).isFalse();
        assertThat(visit().get(link).body()).contains("Ce lien a été remplacé");
    }

    @Test
    void whoHasNoAccountIsSentNothing() {
        ask(new StudentNumber("22499999"), ADDRESS);
        assertThat(count("address_link")).isZero();
    }

    @Test
    void oldLinksAreForgottenAndTheAddressInForceIsNot() {
        visit().submit(ask(ADDRESS), Map.of());
        var old = link(OTHER_STUDENT, OTHER_ADDRESS);
        CLOCK.pass(Duration.ofDays(31));
        addresses.purge();
        assertThat(confirmed(ADDRESS)).isTrue();
        assertThat(visit().get(old).status()).isEqualTo(404);
    }

    @Test
    void aMailIsWrittenWhileItsLinkIsOpenOnly() {
        ask(STUDENT, ADDRESS);
        var id = UUID.fromString(latest().split("/")[3]);
        assertThat(addresses.recipient(id)).contains(new BackupAddresses.Recipient(STUDENT, ADDRESS));
        assertThat(addresses.letter(id)).hasValueSatisfying(letter -> {
            assertThat(letter.language()).isEqualTo(Locale.FRENCH);
            assertThat(letter.path()).isEqualTo(latest());
        });
        CLOCK.pass(Duration.ofHours(24));
        assertThat(addresses.letter(id)).isEmpty();
    }
}
