package fr.rentree.support;

import fr.rentree.campaign.ApprovalDocument;
import fr.rentree.campaign.ApprovalDocument.Kind;
import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.CampaignFeeRate;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.institute.Institute;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.Uai;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A campaign 2026-2027 of invented institutes, open from September to January. */
public final class SampleCampaign {

    public static final AcademicYear YEAR = new AcademicYear(2026);
    public static final Instant OPENS = Instant.parse("2026-08-31T22:00:00Z");
    public static final Instant CLOSES = Instant.parse("2027-01-31T22:59:59Z");
    public static final Duration GRACE = Duration.ofMinutes(60);

    /** A moment while everything is open. */
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    public static final Institute IFSI_MTP = institute("IFSI-MTP", "0349901C", "IFSI de Montpellier", "034");
    public static final Institute IFSI_NIM = institute("IFSI-NIM", "0309902A", "IFSI de Nîmes", "030");

    /** No césure, exchange possible. */
    public static final Programme NURSING_2 = nursing("IN2MTP", 2, IFSI_MTP, false);

    /** Césure and exchange possible. */
    public static final Programme NURSING_3 = nursing("IN3MTP", 3, IFSI_MTP, true);

    public static final Programme NURSING_NIMES = nursing("IN2NIM", 2, IFSI_NIM, false);

    /** The university's own, where fees are due. */
    public static final Programme HEALTH_LICENCE = new Programme(
            new ProgrammeKey("PASS2", "210"),
            "Licence Sciences pour la santé, 2e année",
            2,
            null,
            null,
            "01",
            "NO",
            true,
            true);

    /** The university's own, and dearer. */
    public static final Programme HEALTH_MASTER = new Programme(
            new ProgrammeKey("MAST1", "210"), "Master Santé, 1re année", 4, null, null, "01", "MA", true, true);

    private SampleCampaign() {}

    public static Campaign campaign() {
        return with(privacy(1), imageRights(1));
    }

    /** The campaign with these documents to read or answer. */
    public static Campaign with(ApprovalDocument... documents) {
        return of(List.of(windows()), Arrays.asList(documents), programmes());
    }

    public static Campaign of(List<OpeningWindow> windows, List<ApprovalDocument> documents, Programme... programmes) {
        return new Campaign(
                YEAR,
                GRACE,
                windows,
                Arrays.stream(programmes).collect(Collectors.toMap(Programme::key, Function.identity())),
                rates().stream().collect(Collectors.toMap(CampaignFeeRate::profile, Function.identity())),
                List.of(),
                documents);
    }

    public static Programme[] programmes() {
        return new Programme[] {NURSING_2, NURSING_3, NURSING_NIMES, HEALTH_LICENCE, HEALTH_MASTER};
    }

    public static Institute[] institutes() {
        return new Institute[] {IFSI_MTP, IFSI_NIM};
    }

    public static OpeningWindow[] windows() {
        return Stream.of(IFSI_MTP.code(), IFSI_NIM.code(), null)
                .map(institute -> new OpeningWindow(institute, null, OPENS, CLOSES))
                .toArray(OpeningWindow[]::new);
    }

    public static List<CampaignFeeRate> rates() {
        return List.of(
                new CampaignFeeRate("NO", 17800, 11800, true, YEAR),
                new CampaignFeeRate("MA", 25400, 16600, true, YEAR),
                new CampaignFeeRate("DO", 39700, 26400, true, YEAR));
    }

    /** The same, as the nomenclature publishes them. */
    public static List<fr.rentree.reference.FeeRate> nationalRates() {
        return List.of(
                new fr.rentree.reference.FeeRate(YEAR, "licence", 17800, 11800, true),
                new fr.rentree.reference.FeeRate(YEAR, "master", 25400, 16600, true),
                new fr.rentree.reference.FeeRate(YEAR, "doctorat", 39700, 26400, true));
    }

    /** Not blocking: no answer is no. */
    public static ApprovalDocument imageRights(int version) {
        return document("image-rights", version, Kind.CONSENT, false);
    }

    /** Blocking: the enrolment waits for a yes. */
    public static ApprovalDocument charter(int version) {
        return document("it-charter", version, Kind.CONSENT, true);
    }

    /** Answered when the account is used for the first time. */
    public static ApprovalDocument firstUse(int version) {
        return new ApprovalDocument(
                "it-charter", version, Kind.CONSENT, true, true, "Charte", "Charter", "<p>Texte</p>", "<p>Text</p>");
    }

    /** Shown, never asked. */
    public static ApprovalDocument privacy(int version) {
        return document("data-protection", version, Kind.INFORMATION, false);
    }

    private static ApprovalDocument document(String code, int version, Kind kind, boolean blocking) {
        return new ApprovalDocument(
                code, version, kind, blocking, false, "Titre " + code, "Title " + code, "<p>Texte</p>", "<p>Text</p>");
    }

    private static Programme nursing(String code, int level, Institute institute, boolean gapYear) {
        return new Programme(
                new ProgrammeKey(code, "181"),
                "Diplôme d'État d'infirmier, " + level + "e année",
                level,
                "5000789",
                institute.code(),
                "01",
                "IF",
                gapYear,
                true);
    }

    private static Institute institute(String code, String uai, String shortName, String department) {
        return new Institute(
                code,
                new Uai(uai),
                "Institut de formation " + code,
                shortName,
                department,
                code.toLowerCase(java.util.Locale.ROOT) + "@institut.example",
                "04 67 00 00 10");
    }
}
