package fr.rentree.campaign;

import fr.rentree.campaign.ApprovalDocument.Kind;
import fr.rentree.shared.AcademicYear;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives a new campaign its rates, texts and documents. */
@Component
class CampaignStart {

    private final JdbcClient sql;
    private final DefaultTexts defaults;

    CampaignStart(JdbcClient sql, DefaultTexts defaults) {
        this.sql = sql;
        this.defaults = defaults;
    }

    /** Whether the campaign is new. */
    boolean start(AcademicYear year, List<fr.rentree.reference.FeeRate> rates) {
        var created = sql.sql("insert into campaign (year) values (?) on conflict do nothing")
                        .param(year.first())
                        .update()
                == 1;
        if (created) {
            NationalRates.inForce(year, rates).forEach(it -> add(year, it));
            if (!takeOverTexts(year)) writeDefaultTexts(year);
            if (!takeOverDocuments(year)) writeDefaultDocuments(year);
        }
        return created;
    }

    private void add(AcademicYear year, CampaignFeeRate it) {
        sql.sql("""
                insert into fee_rate (year, profile, full_cents, reduced_cents, confirmed, rate_year)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        year.first(),
                        it.profile(),
                        it.fullCents(),
                        it.reducedCents(),
                        it.confirmed(),
                        it.year().first())
                .update();
    }

    private boolean takeOverTexts(AcademicYear year) {
        return sql.sql("""
                insert into campaign_text (year, key, institute, lang, version, markdown)
                select distinct on (key, institute, lang) :year, key, institute, lang, version, markdown
                from campaign_text where year = (select max(year) from campaign where year < :year)
                order by key, institute, lang, version desc""").param("year", year.first()).update() > 0;
    }

    private boolean takeOverDocuments(AcademicYear year) {
        return sql.sql("""
                insert into approval_document
                    (year, code, version, kind, blocking, first_use, title_fr, title_en, text_fr, text_en)
                select distinct on (code)
                    :year, code, version, kind, blocking, first_use, title_fr, title_en, text_fr, text_en
                from approval_document where year = (select max(year) from campaign where year < :year)
                order by code, version desc""").param("year", year.first()).update() > 0;
    }

    private void writeDefaultTexts(AcademicYear year) {
        for (var key : CampaignText.Key.values())
            for (var language : List.of("fr", "en"))
                sql.sql("insert into campaign_text (year, key, lang, version, markdown) values (?, ?, ?, 1, ?)")
                        .params(year.first(), key.name(), language, defaults.text(key, language))
                        .update();
    }

    private void writeDefaultDocuments(AcademicYear year) {
        writeDocument(year, "it-charter", Kind.CONSENT, true);
        writeDocument(year, "image-rights", Kind.CONSENT, false);
        writeDocument(year, "data-protection", Kind.INFORMATION, false);
    }

    /** @param firstUse whether nobody uses an account without a yes to it */
    private void writeDocument(AcademicYear year, String code, Kind kind, boolean firstUse) {
        var french = defaults.document(code, "fr");
        var english = defaults.document(code, "en");
        sql.sql("""
                insert into approval_document
                    (year, code, version, kind, blocking, first_use, title_fr, title_en, text_fr, text_en)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)""")
                .params(year.first(), code, kind.name(), firstUse, firstUse)
                .params(french.title(), english.title(), french.text(), english.text())
                .update();
    }
}
