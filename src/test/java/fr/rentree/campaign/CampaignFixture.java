package fr.rentree.campaign;

import fr.rentree.reference.FeeRate;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parts of campaigns to load. */
final class CampaignFixture {

    private static final AcademicYear LAST = new AcademicYear(2025);

    static final List<FeeRate> RATES = List.of(
            new FeeRate(LAST, "licence", 17800, 11800, true),
            new FeeRate(LAST, "master", 25400, 16600, true),
            new FeeRate(LAST, "doctorat", 39700, 26400, true),
            new FeeRate(new AcademicYear(2026), "licence", 17900, null, true));

    private CampaignFixture() {}

    static void empty(JdbcClient sql) {
        for (var table : List.of(
                "offer", "opening_window", "programme", "fee_rate", "campaign_text", "approval_document", "campaign"))
            sql.sql("delete from " + table).update();
    }

    static Programme programme(String code, @Nullable String institute) {
        var profile = institute == null ? "NO" : "IF";
        return new Programme(
                new ProgrammeKey(code, "181"),
                "Diplôme d'État d'infirmier, 2e année",
                2,
                institute == null ? null : "5000789",
                institute,
                "01",
                profile,
                true,
                false);
    }

    static OpeningWindow window(
            @Nullable String institute, @Nullable ProgrammeKey programme, String opens, String closes) {
        return new OpeningWindow(
                institute, programme, Instant.parse(opens + "T00:00:00Z"), Instant.parse(closes + "T00:00:00Z"));
    }

    static Offer offer(int student, Programme programme, @Nullable String status) {
        return new Offer(new StudentNumber(String.valueOf(student)), programme.key(), "10", status, "ADM");
    }
}
