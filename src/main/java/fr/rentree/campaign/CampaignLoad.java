package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.BulkLoad;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a package's windows, programmes and offers. */
@Component
class CampaignLoad {

    private final JdbcClient sql;
    private final BulkLoad bulk;

    CampaignLoad(JdbcClient sql, BulkLoad bulk) {
        this.sql = sql;
        this.bulk = bulk;
    }

    CampaignLoaded load(AcademicYear year, List<Window> windows, List<Programme> programmes, List<Offer> offers) {
        int first = year.first();
        var programmesLoaded =
                bulk.into(ProgrammeRows.TARGET, programmes.stream().map(it -> ProgrammeRows.row(first, it)));
        var windowsLoaded = bulk.into(WindowRows.TARGET, windows.stream().map(it -> WindowRows.row(first, it)));
        spanUniversity(first, windows);
        var offersLoaded = bulk.into(OfferRows.TARGET, offers.stream().map(it -> OfferRows.row(first, it)));
        return new CampaignLoaded(windowsLoaded, programmesLoaded, offersLoaded);
    }

    private void spanUniversity(int year, List<Window> windows) {
        var institutes = windows.stream().filter(it -> it.institute() != null).toList();
        if (institutes.isEmpty()) return;
        var opens =
                institutes.stream().map(Window::opens).min(Instant::compareTo).orElseThrow();
        var closes =
                institutes.stream().map(Window::closes).max(Instant::compareTo).orElseThrow();
        sql.sql("insert into opening_window (year, opens, closes) values (?, ?, ?) on conflict do nothing")
                .params(year, Timestamp.from(opens), Timestamp.from(closes))
                .update();
    }
}
