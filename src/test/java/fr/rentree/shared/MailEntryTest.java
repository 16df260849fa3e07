package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailEntryTest {

    private static final String SLIP = "zoe@gmial.com";
    private static final String RIGHT = "zoe@gmail.com";

    @Test
    void aMistypedProviderIsAskedBackOnce() {
        assertThat(new MailEntry(SLIP, "", "").question()).contains(RIGHT);
        assertThat(new MailEntry(SLIP, "", "").address()).isEqualTo(SLIP);
        assertThat(new MailEntry(SLIP, SLIP, "").question()).isEmpty();
        assertThat(new MailEntry(SLIP, SLIP, "").address()).isEqualTo(SLIP);
    }

    @Test
    void theProposalThatWasTakenIsTheAddress() {
        assertThat(new MailEntry(SLIP, SLIP, RIGHT).address()).isEqualTo(RIGHT);
        assertThat(new MailEntry(SLIP, SLIP, RIGHT).question()).isEmpty();
    }

    @Test
    void aProposalThatIsNotOursChangesNothing() {
        assertThat(new MailEntry(SLIP, "", "other@mail.example").address()).isEqualTo(SLIP);
        assertThat(new MailEntry(RIGHT, "", "other@mail.example").address()).isEqualTo(RIGHT);
    }

    @Test
    void blanksAroundAreNobodysAddress() {
        assertThat(new MailEntry("\u00a0" + RIGHT + "\u202f", "", "").address()).isEqualTo(RIGHT);
    }
}
