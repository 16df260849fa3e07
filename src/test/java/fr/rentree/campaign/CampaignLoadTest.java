package fr.rentree.campaign;

import static fr.rentree.campaign.CampaignFixture.RATES;
import static fr.rentree.campaign.CampaignFixture.offer;
import static fr.rentree.campaign.CampaignFixture.programme;
import static fr.rentree.campaign.CampaignFixture.window;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.LoadCounts;
import fr.rentree.shared.StudentNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest(extraIncludes = {"reference", "institute"})
@ResourceLock("campaign")
class CampaignLoadTest {

    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final Programme NURSING = programme("IN2MTP", "IFSI-MTP");
    private static final Programme MEDICINE = programme("MEDL3", null);
    private static final OpeningWindow MONTPELLIER = window("IFSI-MTP", null, "2026-09-01", "2027-01-31");
    private static final OpeningWindow NIMES = window("IFSI-NIM", null, "2026-07-01", "2026-10-31");
    private static final OpeningWindow SECOND_YEAR = window("IFSI-MTP", NURSING.key(), "2026-09-15", "2026-12-31");

    @Autowired
    Campaigns campaigns;

    @Autowired
    Offers offers;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void start() {
        CampaignFixture.empty(sql);
        campaigns.create(YEAR, RATES);
    }

    @Test
    void whatWasLoadedIsInTheCampaignAtOnce() {
        assertThat(campaigns.current().programmes()).isEmpty();
        var loaded = load(List.of(MONTPELLIER, SECOND_YEAR), List.of(NURSING, MEDICINE), List.of());
        assertThat(loaded)
                .isEqualTo(
                        new CampaignLoaded(new LoadCounts(2, 0, 0), new LoadCounts(2, 0, 0), new LoadCounts(0, 0, 0)));
        var now = campaigns.current();
        assertThat(now.programmes())
                .containsExactlyInAnyOrderEntriesOf(Map.of(NURSING.key(), NURSING, MEDICINE.key(), MEDICINE));
        assertThat(now.window(NURSING)).contains(SECOND_YEAR);
    }

    @Test
    void theUniversitysWindowSpansThoseOfTheInstitutesAsTheyAre() {
        load(List.of(MONTPELLIER, NIMES), List.of(MEDICINE), List.of());
        assertThat(campaigns.current().window(MEDICINE)).contains(window(null, null, "2026-07-01", "2027-01-31"));
        load(List.of(window("IFSI-NIM", null, "2026-08-01", "2027-03-31")), List.of(), List.of());
        assertThat(campaigns.current().window(MEDICINE)).contains(window(null, null, "2026-08-01", "2027-03-31"));
    }

    @Test
    void anInstituteThatIsClosedHasNoWindowAnyMoreButThoseOfSingleProgrammes() {
        load(List.of(MONTPELLIER, NIMES, SECOND_YEAR), List.of(NURSING), List.of());
        assertThat(campaigns.close(YEAR, List.of("IFSI-MTP", "IFSI-PER"))).isEqualTo(1);
        assertThat(campaigns.current().windows()).containsExactlyInAnyOrder(NIMES, SECOND_YEAR);
    }

    @Test
    void aWindowThatTheUniversityHasStays() {
        var own = window(null, null, "2026-10-01", "2026-11-01");
        load(List.of(own, MONTPELLIER), List.of(MEDICINE), List.of());
        load(List.of(NIMES), List.of(), List.of());
        assertThat(campaigns.current().window(MEDICINE)).contains(own);
    }

    @Test
    void theSameAgainChangesNothing() {
        var windows = List.of(MONTPELLIER, NIMES, SECOND_YEAR, window(null, null, "2026-10-01", "2026-11-01"));
        var programmes = List.of(NURSING, MEDICINE);
        var made = List.of(offer(22400000, NURSING, null), offer(22400000, MEDICINE, "02"));
        load(windows, programmes, made);
        assertThat(load(windows, programmes, made))
                .isEqualTo(
                        new CampaignLoaded(new LoadCounts(0, 0, 4), new LoadCounts(0, 0, 2), new LoadCounts(0, 0, 2)));
    }

    @Test
    void whatDiffersIsUpdatedAndWhatThePackageLacksStays() {
        load(List.of(MONTPELLIER, NIMES), List.of(NURSING, MEDICINE), List.of(offer(22400000, NURSING, null)));
        var later = window("IFSI-MTP", null, "2026-09-08", "2027-01-31");
        var loaded = load(
                List.of(later), List.of(), List.of(offer(22400000, NURSING, "03"), offer(22400001, NURSING, null)));
        assertThat(loaded.windows()).isEqualTo(new LoadCounts(0, 1, 0));
        assertThat(loaded.offers()).isEqualTo(new LoadCounts(1, 1, 0));
        assertThat(campaigns.current().window(NURSING)).contains(later);
        assertThat(campaigns.current().windows()).hasSize(2).contains(NIMES);
        assertThat(campaigns.current().programmes()).hasSize(2);
    }

    @Test
    void aStudentsOffersAreThoseOfTheYear() {
        var both = List.of(offer(22400000, NURSING, null), offer(22400000, MEDICINE, "02"));
        load(List.of(), List.of(NURSING, MEDICINE), both);
        var student = new StudentNumber("22400000");
        assertThat(offers.of(student, YEAR)).containsExactlyElementsOf(both);
        assertThat(offers.of(student, YEAR.previous())).isEmpty();
        assertThat(offers.of(new StudentNumber("22400001"), YEAR)).isEmpty();
    }

    @Test
    void thousandsOfOffersAreLoadedAtOnce() {
        var many = IntStream.range(22_400_000, 22_405_000)
                .mapToObj(it -> offer(it, NURSING, null))
                .toList();
        assertThat(load(List.of(), List.of(NURSING), many).offers()).isEqualTo(new LoadCounts(5000, 0, 0));
        assertThat(load(List.of(), List.of(NURSING), many).offers()).isEqualTo(new LoadCounts(0, 0, 5000));
    }

    @Test
    void theDatabaseRefusesAnOfferOfNoProgramme() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> load(List.of(), List.of(), List.of(offer(22400000, NURSING, null))));
    }

    @Test
    void theDatabaseRefusesTheProgrammesOfNoCampaign() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> campaigns.load(YEAR.previous(), List.of(), List.of(NURSING), List.of()));
    }

    private CampaignLoaded load(List<OpeningWindow> windows, List<Programme> programmes, List<Offer> made) {
        return campaigns.load(YEAR, windows, programmes, made);
    }
}
