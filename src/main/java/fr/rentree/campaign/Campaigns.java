package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.ParisTime;
import fr.rentree.shared.TimedCache;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years' re-enrolment campaigns, served from memory. */
@Service
public class Campaigns {

    private final TimedCache<NavigableMap<AcademicYear, Campaign>> byYear;
    private final CampaignLoad load;
    private final CampaignStart start;
    private final Clock clock;

    Campaigns(CampaignRead read, CampaignLoad load, CampaignStart start, Clock clock) {
        this.byYear = new TimedCache<>(read::all);
        this.load = load;
        this.start = start;
        this.clock = clock;
    }

    /**
     * The campaign in force: that of the year that one enrols for today, or the latest one before; from the first opening of
     * a later one on, that one, since some open in May.
     */
    public Campaign current() {
        return findCurrent().orElseThrow(() -> new NotFound("campaign"));
    }

    /** As {@link #current()}, or nothing where no campaign was loaded yet. */
    public Optional<Campaign> findCurrent() {
        var now = clock.instant();
        var enrolling = AcademicYear.enrollingOn(LocalDate.ofInstant(now, ParisTime.ZONE));
        var campaigns = byYear.get();
        return campaigns.tailMap(enrolling, false).values().stream()
                .filter(it ->
                        it.windows().stream().anyMatch(window -> !window.opens().isAfter(now)))
                .findFirst()
                .or(() -> Optional.ofNullable(campaigns.floorEntry(enrolling)).map(Map.Entry::getValue));
    }

    /** The years that have a campaign. */
    public Set<AcademicYear> years() {
        return byYear.get().navigableKeySet();
    }

    public Optional<Campaign> find(AcademicYear year) {
        return Optional.ofNullable(byYear.get().get(year));
    }

    /**
     * Creates a year's campaign where there is none, with the texts and documents of the campaign before or the default
     * ones, and with this year's national rates or, not confirmed, those of the latest year before that are complete.
     *
     * @param rates the national ones that are known
     * @return whether it is new
     */
    @Transactional
    public boolean create(AcademicYear year, List<fr.rentree.reference.FeeRate> rates) {
        byYear.changed();
        return start.start(year, rates);
    }

    /**
     * Takes back the windows of these institutes, which stay closed until they have one again; windows of single programmes
     * stay.
     *
     * @return how many there were
     */
    @Transactional
    public int close(AcademicYear year, Collection<String> institutes) {
        byYear.changed();
        return load.close(year, institutes);
    }

    /** Adds a package's windows, programmes and offers to a campaign and updates those that are known; others stay. */
    @Transactional
    public CampaignLoaded load(
            AcademicYear year, List<OpeningWindow> windows, List<Programme> programmes, List<Offer> offers) {
        byYear.changed();
        return load.load(year, windows, programmes, offers);
    }
}
