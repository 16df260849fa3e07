package fr.rentree.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.campaign.CampaignText.Key;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Programme NURSING = programme("IN2MTP", "IFSI-MTP");
    private static final Programme MEDICINE = programme("MEDL3", null);
    private static final OpeningWindow UNIVERSITY =
            new OpeningWindow(null, null, NOON.minusSeconds(9), NOON.plusSeconds(9));
    private static final OpeningWindow INSTITUTE =
            new OpeningWindow("IFSI-MTP", null, NOON.minusSeconds(5), NOON.plusSeconds(5));
    private static final OpeningWindow PROGRAMME =
            new OpeningWindow("IFSI-MTP", NURSING.key(), NOON.plusSeconds(1), NOON.plusSeconds(2));
    private static final OpeningWindow OTHER =
            new OpeningWindow("IFSI-NIM", null, NOON.plusSeconds(3), NOON.plusSeconds(7));

    @Test
    void theProgrammesOwnWindowComesFirst() {
        assertThat(with(UNIVERSITY, OTHER, INSTITUTE, PROGRAMME).window(NURSING))
                .contains(PROGRAMME);
    }

    @Test
    void thenTheInstitutes() {
        assertThat(with(UNIVERSITY, OTHER, INSTITUTE).window(NURSING)).contains(INSTITUTE);
    }

    @Test
    void anInstituteWithoutDatesIsClosedWhateverIsOpenBesideIt() {
        assertThat(with(OTHER, UNIVERSITY).window(NURSING)).isEmpty();
        assertThat(with(OTHER, UNIVERSITY).opening(NURSING, NOON)).isEqualTo(new EnrolmentOpening.None());
    }

    @Test
    void theUniversitysProgrammesHaveItsOwnWindow() {
        assertThat(with(OTHER, INSTITUTE, UNIVERSITY).window(MEDICINE)).contains(UNIVERSITY);
    }

    @Test
    void whereTheUniversityHasNoneItIsOpenFromTheFirstInstituteToTheLast() {
        assertThat(with(OTHER, INSTITUTE, PROGRAMME).window(MEDICINE))
                .contains(new OpeningWindow(null, null, INSTITUTE.opens(), OTHER.closes()));
        assertThat(with(PROGRAMME).opening(MEDICINE, NOON)).isEqualTo(new EnrolmentOpening.None());
    }

    @Test
    void theOpeningIsThatOfTheNarrowestWindow() {
        assertThat(with(UNIVERSITY, INSTITUTE, PROGRAMME).opening(NURSING, NOON))
                .isEqualTo(new EnrolmentOpening.NotYet(PROGRAMME.opens()));
        assertThat(with(UNIVERSITY, INSTITUTE).opening(NURSING, INSTITUTE.closes()))
                .isEqualTo(new EnrolmentOpening.Grace(INSTITUTE.closes().plus(Duration.ofMinutes(60))));
    }

    @Test
    void aProgrammeThatIsNotInTheCampaignIsNotFound() {
        assertThat(with().programme(NURSING.key())).isEqualTo(NURSING);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> with().programme(new ProgrammeKey("XX", "1")))
                .withMessageContaining("XX-1");
    }

    @Test
    void aTextIsInTheReadersLanguageElseInFrench() {
        var campaign = with(text(null, "fr"), text(null, "en"), text("IFSI-MTP", "fr"));
        assertThat(campaign.text(Key.AFTER, null, Locale.ENGLISH)).contains(text(null, "en"));
        assertThat(campaign.text(Key.AFTER, "IFSI-MTP", Locale.ENGLISH)).contains(text("IFSI-MTP", "fr"));
        assertThat(campaign.text(Key.PAYMENT, null, Locale.FRENCH)).isEmpty();
    }

    @Test
    void theUniversitySpeaksFirstThenTheInstitute() {
        var campaign = with(text("IFSI-MTP", "fr"), text("IFSI-NIM", "fr"), text(null, "fr"));
        assertThat(campaign.texts(Key.AFTER, "IFSI-MTP", Locale.FRENCH))
                .containsExactly(text(null, "fr"), text("IFSI-MTP", "fr"));
        assertThat(campaign.texts(Key.AFTER, null, Locale.FRENCH)).containsExactly(text(null, "fr"));
        assertThat(campaign.texts(Key.AFTER, "IKINE-MTP", Locale.FRENCH)).containsExactly(text(null, "fr"));
    }

    private static Campaign with(OpeningWindow... windows) {
        return campaign(List.of(windows), List.of());
    }

    private static Campaign with(CampaignText... texts) {
        return campaign(List.of(), List.of(texts));
    }

    private static Campaign with() {
        return campaign(List.of(), List.of());
    }

    private static Campaign campaign(List<OpeningWindow> windows, List<CampaignText> texts) {
        var programmes = Map.of(NURSING.key(), NURSING, MEDICINE.key(), MEDICINE);
        return new Campaign(
                new AcademicYear(2026), Duration.ofMinutes(60), windows, programmes, Map.of(), texts, List.of());
    }

    private static CampaignText text(@Nullable String institute, String language) {
        return new CampaignText(Key.AFTER, institute, language, 1, "<p>" + institute + language + "</p>");
    }

    private static Programme programme(String code, @Nullable String institute) {
        return new Programme(new ProgrammeKey(code, "181"), code, 2, null, institute, "01", "IF", false, false);
    }
}
