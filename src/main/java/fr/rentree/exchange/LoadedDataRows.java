package fr.rentree.exchange;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.Offers;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.campaign.ProgrammeKey;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.Students;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the data of the other modules. */
@Component
class LoadedDataRows implements LoadedData {

    private final Institutes institutes;
    private final Students students;
    private final Campaigns campaigns;
    private final Offers offers;

    LoadedDataRows(Institutes institutes, Students students, Campaigns campaigns, Offers offers) {
        this.institutes = institutes;
        this.students = students;
        this.campaigns = campaigns;
        this.offers = offers;
    }

    @Override
    public Optional<AcademicYear> currentYear() {
        return campaigns.findCurrent().map(it -> it.year());
    }

    @Override
    public Optional<Instant> lastClosing(AcademicYear year) {
        return campaigns.find(year).stream()
                .flatMap(it -> it.windows().stream())
                .map(OpeningWindow::closes)
                .max(Instant::compareTo);
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
    public Set<String> offered(AcademicYear year, Set<String> numbers) {
        var asked = numbers.stream().map(StudentNumber::new).toList();
        return offers.of(asked, year).stream().map(it -> it.student().value()).collect(Collectors.toSet());
    }

    @Override
    public Map<String, StudentRecord> records(Set<String> numbers) {
        var asked = numbers.stream().map(StudentNumber::new).toList();
        return students.find(asked).stream()
                .collect(Collectors.toMap(it -> it.number().value(), it -> it));
    }

    @Override
    public Map<String, Map<String, String>> cells(PackageFile kind, @Nullable AcademicYear year, Set<String> keys) {
        var campaign = Optional.ofNullable(year).flatMap(campaigns::find);
        return switch (kind) {
            case INSTITUTES ->
                byKey(
                        institutes.all().stream().filter(it -> keys.contains(it.code())),
                        Institute::code,
                        it -> LoadedCells.of(
                                it, campaign.map(of -> window(of, it)).orElse(null)));
            case PROGRAMMES ->
                byKey(
                        campaign.stream()
                                .flatMap(it -> it.programmes().values().stream())
                                .filter(it -> keys.contains(it.key().toString())),
                        it -> it.key().toString(),
                        LoadedCells::of);
            case OFFERS ->
                byKey(
                        campaign.stream().flatMap(it -> offers.of(students(keys.stream()), it.year()).stream()),
                        it -> it.student() + "-" + it.programme(),
                        LoadedCells::of);
            case STUDENTS -> Map.of();
        };
    }

    private static List<StudentNumber> students(Stream<String> keys) {
        return keys.map(it -> it.substring(0, it.indexOf('-')))
                .distinct()
                .map(StudentNumber::new)
                .toList();
    }

    private static @Nullable OpeningWindow window(Campaign campaign, Institute institute) {
        return campaign.windows().stream()
                .filter(it -> it.programme() == null && institute.code().equals(it.institute()))
                .findFirst()
                .orElse(null);
    }

    private static <T> Map<String, Map<String, String>> byKey(
            Stream<T> all, Function<T, String> key, Function<T, Map<String, String>> cells) {
        return all.collect(Collectors.toMap(key, cells));
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
