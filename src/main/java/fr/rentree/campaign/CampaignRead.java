package fr.rentree.campaign;

import fr.rentree.campaign.ApprovalDocument.Kind;
import fr.rentree.shared.AcademicYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads whole campaigns, all at one moment. */
@Component
class CampaignRead {

    private final JdbcClient sql;
    private final Markdown markdown = new Markdown();

    CampaignRead(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public NavigableMap<AcademicYear, Campaign> all() {
        var campaigns = new TreeMap<AcademicYear, Campaign>();
        sql.sql("select year, grace_minutes from campaign").query((row, number) -> read(row)).list().stream()
                .forEach(it -> campaigns.put(it.year(), it));
        return campaigns;
    }

    private Campaign read(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        return new Campaign(
                new AcademicYear(year),
                Duration.ofMinutes(row.getInt("grace_minutes")),
                list(year, "select * from opening_window where year = ?", OpeningWindowRows::read),
                byKey(list(year, "select * from programme where year = ?", ProgrammeRows::read), Programme::key),
                byKey(
                        list(year, "select * from fee_rate where year = ?", CampaignRead::rate),
                        CampaignFeeRate::profile),
                list(year, """
                        select distinct on (key, institute, lang) * from campaign_text where year = ?
                        order by key, institute, lang, version desc""", this::text),
                list(year, """
                        select * from (select distinct on (code) * from approval_document where year = ?
                            order by code, version desc) in_force
                        order by kind, code""", this::document));
    }

    private <T> List<T> list(int year, String query, ThrowingRead<T> read) {
        RowMapper<T> mapper = (row, number) -> read.read(row);
        return sql.sql(query).param(year).query(mapper).list();
    }

    private static <K, T> Map<K, T> byKey(List<T> rows, Function<T, K> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static CampaignFeeRate rate(ResultSet row) throws SQLException {
        return new CampaignFeeRate(
                row.getString("profile"),
                row.getInt("full_cents"),
                row.getInt("reduced_cents"),
                row.getBoolean("confirmed"),
                new AcademicYear(row.getInt("rate_year")));
    }

    private CampaignText text(ResultSet row) throws SQLException {
        return new CampaignText(
                CampaignText.Key.valueOf(row.getString("key")),
                row.getString("institute"),
                row.getString("lang"),
                row.getInt("version"),
                markdown.toHtml(row.getString("markdown")));
    }

    private ApprovalDocument document(ResultSet row) throws SQLException {
        return new ApprovalDocument(
                row.getString("code"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                row.getBoolean("blocking"),
                row.getBoolean("first_use"),
                row.getString("title_fr"),
                row.getString("title_en"),
                markdown.toHtml(row.getString("text_fr")),
                markdown.toHtml(row.getString("text_en")));
    }

    /** Reads a row. */
    private interface ThrowingRead<T> {
        T read(ResultSet row) throws SQLException;
    }
}
