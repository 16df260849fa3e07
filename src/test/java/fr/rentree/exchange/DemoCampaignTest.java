package fr.rentree.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.ParisTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;

/** Design section 5: the demo campaign is that of the current academic year, with windows around today. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@TestPropertySource(properties = "rentree.demo=true")
class DemoCampaignTest {

    @Autowired
    DemoCampaign demo;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Clock clock;

    @Test
    void isThereAfterTheStartWithEveryStateOfAWindow() {
        demo.load();
        var today = LocalDate.ofInstant(clock.instant(), ParisTime.ZONE);
        var campaign = campaigns.find(AcademicYear.enrollingOn(today)).orElseThrow();
        assertThat(campaign.programmes()).hasSize(18);
        var now = clock.instant();
        assertThat(windowsOf(campaign.windows(), "IFSI-MTP"))
                .allMatch(it -> it.opens().isBefore(now) && it.closes().isAfter(now));
        assertThat(windowsOf(campaign.windows(), "IFSI-MEN"))
                .allMatch(it -> it.opens().isAfter(now));
        assertThat(windowsOf(campaign.windows(), "IFE-MTP"))
                .allMatch(it -> it.closes().isBefore(now));
    }

    private static List<OpeningWindow> windowsOf(List<OpeningWindow> windows, String institute) {
        var own =
                windows.stream().filter(it -> institute.equals(it.institute())).toList();
        assertThat(own).hasSize(1);
        return own;
    }

    @Test
    void canBeLoadedOnAnyDate() {
        var references = new References();
        for (var today = LocalDate.of(2024, 2, 29); today.getYear() < 2045; today = today.plusDays(461)) {
            var faults = new ImportFaults();
            var codes = new ImportCodes(references, DemoCampaign.checkedOn(today));
            var reader = new PackageReader(codes, Known.NOTHING, faults);
            reader.read(DemoCampaign.sources());
            var content = reader.settle("demo", AcademicYear.enrollingOn(today));
            assertThat(faults.errorCount()).as(today.toString()).isZero();
            assertThat(DemoCampaign.around(today, content.institutes())).hasSize(8);
        }
    }
}
