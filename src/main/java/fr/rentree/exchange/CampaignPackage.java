package fr.rentree.exchange;

import fr.rentree.campaign.Offer;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.Programme;
import fr.rentree.institute.Institute;
import fr.rentree.shared.AcademicYear;
import fr.rentree.student.StudentRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a package, read and checked.
 *
 * @param year of the campaign; {@code null} where nothing in the package belongs to a year
 * @param origin where the year comes from
 * @param closed codes of the institutes without dates
 * @param moved students who are loaded already under another number
 */
record CampaignPackage(
        @Nullable AcademicYear year,
        YearOrigin origin,
        List<Institute> institutes,
        List<OpeningWindow> windows,
        List<String> closed,
        List<Programme> programmes,
        List<StudentRecord> students,
        List<Offer> offers,
        MovedStudents moved) {

    boolean ofAYear() {
        return !windows.isEmpty() || !programmes.isEmpty() || !offers.isEmpty();
    }

    CampaignPackage with(List<OpeningWindow> others) {
        return new CampaignPackage(year, origin, institutes, others, List.of(), programmes, students, offers, moved);
    }

    /** Without what is about these persons. */
    CampaignPackage without(FaultyPersons persons) {
        if (persons.numbers().isEmpty()) return this;
        return new CampaignPackage(
                year,
                origin,
                institutes,
                windows,
                closed,
                programmes,
                students.stream()
                        .filter(it -> !persons.numbers().contains(it.number().value()))
                        .toList(),
                offers.stream()
                        .filter(it -> !persons.numbers().contains(it.student().value()))
                        .toList(),
                moved.without(persons.numbers()));
    }
}
