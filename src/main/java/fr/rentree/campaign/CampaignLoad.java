package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.BulkLoad;
import java.util.Collection;
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

    CampaignLoaded load(
            AcademicYear year, List<OpeningWindow> windows, List<Programme> programmes, List<Offer> offers) {
        int first = year.first();
        var programmesLoaded =
                bulk.into(ProgrammeRows.TARGET, programmes.stream().map(it -> ProgrammeRows.row(first, it)));
        var windowsLoaded =
                bulk.into(OpeningWindowRows.TARGET, windows.stream().map(it -> OpeningWindowRows.row(first, it)));
        var offersLoaded = bulk.into(OfferRows.TARGET, offers.stream().map(it -> OfferRows.row(first, it)));
        return new CampaignLoaded(windowsLoaded, programmesLoaded, offersLoaded);
    }

    int close(AcademicYear year, Collection<String> institutes) {
        return sql.sql("delete from opening_window where year = ? and institute = any (?) and programme_code is null")
                .params(year.first(), institutes.toArray(String[]::new))
                .update();
    }
}
