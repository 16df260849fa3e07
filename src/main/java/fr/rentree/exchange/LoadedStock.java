package fr.rentree.exchange;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the other modules hold. */
@Component
class LoadedStock implements Stock {

    private final Institutes institutes;
    private final Students students;
    private final Campaigns campaigns;

    LoadedStock(Institutes institutes, Students students, Campaigns campaigns) {
        this.institutes = institutes;
        this.students = students;
        this.campaigns = campaigns;
    }

    @Override
    public Optional<AcademicYear> currentYear() {
        return campaigns.findCurrent().map(it -> it.year());
    }

    @Override
    public Set<String> institutes(Set<String> codes) {
        return institutes.all().stream()
                .map(Institute::code)
                .filter(codes::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> programmes(AcademicYear year, Set<String> keys) {
        return campaigns
                .find(year)
                .map(campaign -> keys.stream()
                        .filter(key -> campaign.programmes().containsKey(ProgrammeKey.parse(key)))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    @Override
    public Set<String> students(Set<String> numbers) {
        var asked = numbers.stream().map(StudentNumber::new).toList();
        return students.known(asked).stream().map(StudentNumber::value).collect(Collectors.toSet());
    }

    @Override
    public List<Students.Holder> holders(List<StudentRecord> records) {
        return students.holders(
                records.stream().map(StudentRecord::email).toList(),
                records.stream()
                        .map(StudentRecord::ine)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
