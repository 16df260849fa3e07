package fr.rentree.firstuse;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Offers;
import fr.rentree.document.Handouts;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import fr.rentree.web.Languages;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues scol'pass for a campaign and writes them down. Files and database hold the same, or nothing is issued. */
@Component
class ScolpassBatch {

    private final Scolpasses scolpasses;
    private final Campaigns campaigns;
    private final Offers offers;
    private final Students students;
    private final Institutes institutes;
    private final Handouts handouts;
    private final University university;
    private final Languages languages;

    ScolpassBatch(
            Scolpasses scolpasses,
            Campaigns campaigns,
            Offers offers,
            Students students,
            Institutes institutes,
            Handouts handouts,
            University university,
            Languages languages) {
        this.scolpasses = scolpasses;
        this.campaigns = campaigns;
        this.offers = offers;
        this.students = students;
        this.institutes = institutes;
        this.handouts = handouts;
        this.university = university;
        this.languages = languages;
    }

    /** The institutes of a campaign whose students there are, by code; nothing where there is no such campaign. */
    Optional<Map<String, Set<StudentNumber>>> students(@Nullable AcademicYear year, @Nullable String institute) {
        var campaign = year == null ? campaigns.findCurrent() : campaigns.find(year);
        return campaign.map(Campaign::year)
                .map(offers::students)
                .map(all -> institute == null ? all : only(all, institute));
    }

    private static Map<String, Set<StudentNumber>> only(Map<String, Set<StudentNumber>> all, String institute) {
        var found = all.get(institute);
        return found == null ? Map.of() : Map.of(institute, found);
    }

    /** @return how many were issued, by institute; who is in two institutes is counted, and printed, in the first */
    @Transactional(rollbackFor = IOException.class)
    Map<String, Integer> issue(Map<String, Set<StudentNumber>> byInstitute, boolean replace, ScolpassFiles files)
            throws IOException {
        var counts = new LinkedHashMap<String, Integer>();
        var seen = new HashSet<StudentNumber>();
        for (var each : byInstitute.entrySet()) {
            var fresh = each.getValue().stream().filter(seen::add).toList();
            var issued = scolpasses.issueForFirstUse(fresh, replace, ScolpassIssuer.COMMAND);
            if (!issued.isEmpty()) write(each.getKey(), issued, files);
            counts.put(each.getKey(), issued.size());
        }
        files.finish();
        return counts;
    }

    private void write(String code, Map<StudentNumber, Scolpasses.Issued> issued, ScolpassFiles files)
            throws IOException {
        var words = languages.of(files.language());
        var sheet = new ScolpassSheet(university, institutes.find(code).orElse(null), words);
        var known = students.find(issued.keySet());
        for (var student : known) files.line(code, student, of(issued, student));
        var pages = known.stream().map(it -> sheet.of(it, of(issued, it))).toList();
        if (!pages.isEmpty()) files.pdf(code, handouts.print(pages, words));
    }

    private static Scolpasses.Issued of(Map<StudentNumber, Scolpasses.Issued> issued, StudentRecord student) {
        return java.util.Objects.requireNonNull(issued.get(student.number()));
    }
}
