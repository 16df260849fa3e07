package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.account.AddressLink.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Product 3.3: « personal e-mail … verified by a link when changed »; section 10: « link expired, used, forged: says which ». */
class AddressLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void aLinkIsOpenForADayAndConfirmsNothingByBeingSent() {
        var link = link("moi@mail.example", Duration.ofHours(24).minusSeconds(1), false, false);
        assertThat(links(link).stateOf(link, NOW)).isEqualTo(State.OPEN);
        assertThat(links(link).stateOf(link, NOW.plusSeconds(1))).isEqualTo(State.EXPIRED);
        assertThat(links(link).confirmed("moi@mail.example")).isFalse();
        assertThat(links(link).open("moi@mail.example", NOW)).isTrue();
        assertThat(links(link).open("moi@mail.example", NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void bothLinksToTheConfirmedAddressAreFineWhicheverWasPressed() {
        var pressed = link("moi@mail.example", MINUTE, true, false);
        var other = link("Moi@MAIL.example", HOUR.multipliedBy(30), false, false);
        assertThat(links(pressed, other).stateOf(pressed, NOW)).isEqualTo(State.CONFIRMED);
        assertThat(links(pressed, other).stateOf(other, NOW)).isEqualTo(State.CONFIRMED);
    }

    @Test
    void anAddressStaysInForceUntilAnotherOneIsConfirmed() {
        var old = link("avant@mail.example", HOUR, true, false);
        var asked = link("apres@mail.example", MINUTE, false, false);
        assertThat(links(asked, old).confirmed("avant@mail.example")).isTrue();
        assertThat(links(asked, old).stateOf(asked, NOW)).isEqualTo(State.OPEN);
        var replaced = link("avant@mail.example", HOUR, true, true);
        assertThat(links(asked, replaced).stateOf(replaced, NOW)).isEqualTo(State.REPLACED);
        assertThat(links(asked, replaced).confirmed("avant@mail.example")).isFalse();
    }

    @Test
    void aReplacedLinkStaysSoWhenItIsOldToo() {
        var link = link("avant@mail.example", HOUR.multipliedBy(48), false, true);
        assertThat(links(link).stateOf(link, NOW)).isEqualTo(State.REPLACED);
    }

    @ParameterizedTest(name = "sent {0} minutes ago: the next one in {1} minutes")
    @CsvSource(
            nullValues = "now",
            value = {
                "'', now",
                "'1 2', now",
                "'1 2 3', 57",
                "'1 2 59', 1",
                "'1 2 60', now",
                "'1 2 3 4', 57",
                "'61 62 63 64 65 66 67 68 69', now",
                "'61 62 63 64 65 66 67 68 69 70', 1370",
                "'1 2 3 64 65 66 67 68 69 1439', 57",
                "'61 62 63 64 65 66 67 68 69 1440', now"
            })
    void threeMailsAnHourAndTenADayAndNoMore(String sent, @Nullable Integer minutes) {
        var links = new AddressLinks(Arrays.stream(sent.split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> link("moi@mail.example", MINUTE.multipliedBy(Long.parseLong(it)), false, true))
                .toList());
        assertThat(links.nextAfter(NOW).orElse(null))
                .isEqualTo(minutes == null ? null : NOW.plus(MINUTE.multipliedBy(minutes)));
    }

    @ParameterizedTest
    @CsvSource({
        "moi@mail.example, m***@mail.example",
        "é@mail.example, é***@mail.example",
        "'\"a@b\"@mail.example', '\"***@mail.example'",
        "😀x@mail.example, 😀***@mail.example"
    })
    void anAddressIsShownAsItsOwnerRecognisesIt(String address, String masked) {
        assertThat(link(address, MINUTE, false, false).masked()).isEqualTo(masked);
    }

    private static AddressLinks links(AddressLink... latestFirst) {
        return new AddressLinks(Arrays.asList(latestFirst));
    }

    private static AddressLink link(String address, Duration age, boolean confirmed, boolean replaced) {
        var asked = NOW.minus(age);
        return new AddressLink(
                UUID.randomUUID(),
                address,
                Locale.FRENCH,
                asked,
                asked.plus(AddressLinks.VALID),
                confirmed ? asked.plusSeconds(1) : null,
                replaced ? asked.plusSeconds(2) : null);
    }
}
