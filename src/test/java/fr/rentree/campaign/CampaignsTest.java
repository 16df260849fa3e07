package fr.rentree.campaign;

import static fr.rentree.campaign.CampaignFixture.RATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.rentree.campaign.CampaignText.Key;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.NotFound;
import fr.rentree.support.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationModuleTest(extraIncludes = {"reference", "institute"})
@ResourceLock("campaign")
class CampaignsTest {

    private static final SettableClock CLOCK = new SettableClock(Instant.EPOCH);
    private static final AcademicYear LAST = new AcademicYear(2025);
    private static final AcademicYear THIS = new AcademicYear(2026);

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    /** Instead of the application's. */
    @TestBean
    Clock clock = CLOCK;

    static Clock clock() {
        return CLOCK;
    }

    @BeforeEach
    void empty() {
        CampaignFixture.empty(sql);
        campaigns.load(THIS, List.of(), List.of(), List.of());
        today("2026-11-23T12:00:00Z");
    }

    @Test
    void withoutACampaignThereIsNoneInForce() {
        assertThat(campaigns.findCurrent()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(campaigns::current);
    }

    @Test
    void theYearThatOneEnrolsForTodayIsInForce() {
        campaigns.create(LAST, RATES);
        campaigns.create(THIS, RATES);
        campaigns.create(new AcademicYear(2027), RATES);
        assertThat(campaigns.current().year()).isEqualTo(THIS);
        today("2027-05-31T21:59:59Z");
        assertThat(campaigns.current().year()).isEqualTo(THIS);
        today("2027-05-31T22:00:00Z"); // June in Paris
        assertThat(campaigns.current().year()).isEqualTo(new AcademicYear(2027));
    }

    @Test
    void aYearThatOpensBeforeJuneIsInForceFromItsFirstOpeningOn() {
        var next = new AcademicYear(2027);
        campaigns.create(THIS, RATES);
        campaigns.create(next, RATES);
        var opens = Instant.parse("2027-05-16T22:00:00Z");
        campaigns.load(
                next,
                List.of(new OpeningWindow("IFSI-RCM", null, opens, opens.plus(Duration.ofDays(60)))),
                List.of(),
                List.of());
        today("2027-05-16T21:59:59Z");
        assertThat(campaigns.current().year()).isEqualTo(THIS);
        today("2027-05-16T22:00:00Z");
        assertThat(campaigns.current().year()).isEqualTo(next);
    }

    @Test
    void theLatestCampaignStaysInForceUntilTheNextIsThere() {
        campaigns.create(LAST, RATES);
        assertThat(campaigns.current().year()).isEqualTo(LAST);
        assertThat(campaigns.find(LAST)).contains(campaigns.current());
        assertThat(campaigns.find(THIS)).isEmpty();
    }

    @Test
    void isCreatedOnce() {
        assertThat(campaigns.create(THIS, RATES)).isTrue();
        assertThat(campaigns.create(THIS, RATES)).isFalse();
        assertThat(campaigns.current().grace()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void takesLastYearsRatesNotConfirmedWhereThisYearsAreNotKnown() {
        campaigns.create(THIS, RATES);
        assertThat(campaigns.current().rates())
                .containsEntry("NO", new CampaignFeeRate("NO", 17800, 11800, false, LAST));
        assertThat(campaigns.current().rates()).containsOnlyKeys("NO", "MA", "DO");
    }

    @Test
    void saysSomethingSensibleFromTheStartInBothLanguages() {
        campaigns.create(THIS, RATES);
        for (var key : Key.values())
            for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH))
                assertThat(campaigns.current().text(key, null, locale))
                        .get()
                        .returns(locale.getLanguage(), CampaignText::language)
                        .matches(it -> it.html().startsWith("<p>") && !it.html().contains("{"));
    }

    @Test
    void theHighestVersionOfATextIsInForce() {
        campaigns.create(THIS, RATES);
        write(
                "insert into campaign_text (year, key, lang, version, markdown) values (2026, 'AFTER', 'fr', 2, '*deux*')");
        write("insert into campaign_text values (2026, 'AFTER', 'IFSI-MTP', 'fr', 1, '<b>institut</b>')");
        assertThat(campaigns.current().texts(Key.AFTER, "IFSI-MTP", Locale.FRENCH))
                .extracting(CampaignText::html)
                .containsExactly("<p><em>deux</em></p>\n", "<p>&lt;b&gt;institut&lt;/b&gt;</p>\n");
    }

    @Test
    void theNextCampaignTakesOverTextsAndDocumentsWithTheirVersions() {
        campaigns.create(LAST, RATES);
        write(
                "insert into campaign_text (year, key, lang, version, markdown) values (2025, 'AFTER', 'fr', 2, '*deux*')");
        write("update approval_document set version = 3 where code = 'image-rights'");
        campaigns.create(THIS, RATES);
        var now = campaigns.current();
        assertThat(now.texts())
                .containsExactlyInAnyOrderElementsOf(
                        campaigns.find(LAST).orElseThrow().texts());
        assertThat(now.documents())
                .isEqualTo(campaigns.find(LAST).orElseThrow().documents())
                .first()
                .returns("image-rights", ApprovalDocument::code)
                .returns(3, ApprovalDocument::version);
    }

    @Test
    void aCampaignThatIsRolledBackIsNeverSeen() {
        transaction.executeWithoutResult(it -> {
            campaigns.create(THIS, RATES);
            it.setRollbackOnly();
        });
        assertThat(campaigns.findCurrent()).isEmpty();
    }

    /** As another process would: seen after a few seconds, or, as here, when this one changes something, too. */
    private void write(String statement) {
        sql.sql(statement).update();
        campaigns.load(THIS, List.of(), List.of(), List.of());
    }

    private void today(String instant) {
        CLOCK.set(Instant.parse(instant));
    }
}
