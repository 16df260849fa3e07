package fr.rentree.exchange;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.institute.Institute;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.ParisTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In demo mode, the year that students enrol for today has a campaign: the invented one of {@code demo/}, with windows
 * around today so that every state can be seen.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("rentree.demo")
@ConditionalOnBooleanProperty(name = "rentree.demo-campaign", matchIfMissing = true)
class DemoCampaign {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCampaign.class);
    private static final String NOT_YET_OPEN = "IFSI-MEN";
    private static final String CLOSED = "IFE-MTP";

    /** The package is of this day: on an earlier one, its last diplomas would lie in the future. */
    private static final LocalDate MADE = LocalDate.of(2026, 9, 1);

    private final Imports imports;
    private final Campaigns campaigns;
    private final Clock clock;

    DemoCampaign(Imports imports, Campaigns campaigns, Clock clock) {
        this.imports = imports;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @EventListener
    void on(ApplicationStartedEvent event) {
        load();
        var port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
        LOG.info("""


                  Rentrée (démonstration) : http://localhost:{}

                    étudiante      francoise.ngo@etu.univ.example, ou tout autre courriel universitaire importé
                    secrétariat    secretariat@ifsi-mtp.example, un par institut
                    scolarité      scolarite@univ.example
                    administration admin@univ.example
                    mot de passe   rentree-demo-2026
                """, port);
    }

    /** Does nothing where this year or one that has opened already has a campaign. */
    void load() {
        var today = LocalDate.ofInstant(clock.instant(), ParisTime.ZONE);
        var year = AcademicYear.enrollingOn(today);
        if (campaigns.findCurrent().filter(it -> it.year().compareTo(year) >= 0).isPresent()) return;
        var request = new Imports.Request(
                "demo",
                new Imports.Mode(year, false, null, null),
                checkedOn(today),
                content -> content.with(around(today, content.institutes())),
                Imports.NOBODY);
        var outcome = imports.load(sources(), request, new ImportFaults(), ImportProgress.SILENT);
        if (!outcome.applied()) throw new IllegalStateException("the demo campaign has faults: " + outcome.faults());
        LOG.info(
                "Demo campaign {} loaded: {} students", year, outcome.students().total());
    }

    static LocalDate checkedOn(LocalDate today) {
        return today.isBefore(MADE) ? MADE : today;
    }

    static List<OpeningWindow> around(LocalDate today, List<Institute> institutes) {
        return institutes.stream()
                .map(institute -> switch (institute.code()) {
                    case NOT_YET_OPEN -> window(institute.code(), today.plusDays(10), today.plusDays(70));
                    case CLOSED -> window(institute.code(), today.minusDays(30), today.minusDays(3));
                    default -> window(institute.code(), today.minusDays(30), today.plusDays(60));
                })
                .toList();
    }

    private static OpeningWindow window(String institute, LocalDate opens, LocalDate closes) {
        return new OpeningWindow(institute, null, midnight(opens), midnight(closes));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ParisTime.ZONE).toInstant();
    }

    static List<ImportSource> sources() {
        var sources = new ArrayList<ImportSource>();
        for (var kind : PackageFile.values()) sources.add(source(kind));
        return sources;
    }

    private static ImportSource source(PackageFile kind) {
        var name = kind.baseName() + ".csv";
        try (var stream = DemoCampaign.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) throw new IllegalStateException("no demo file " + name);
            return new ImportSource(kind, name, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
