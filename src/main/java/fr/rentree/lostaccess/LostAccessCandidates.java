package fr.rentree.lostaccess;

import fr.rentree.campaign.Campaigns;
import fr.rentree.campaign.OfferedStudents;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.FoldedName;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The students whom a request may be about. A secretary finds those of the request's institute only; the registry finds
 * everybody by number or birth date.
 */
@Component
class LostAccessCandidates {

    static final int MOST = 20;

    private final OfferedStudents offered;
    private final Campaigns campaigns;

    LostAccessCandidates(OfferedStudents offered, Campaigns campaigns) {
        this.offered = offered;
        this.campaigns = campaigns;
    }

    /** The search terms; an empty or {@code null} one does not count. */
    record Search(String name, @Nullable BirthDate born, String number) {

        static Search of(LostAccessRequest request) {
            var typed = request.typed();
            return new Search(typed.familyName(), typed.birthDate(), typed.number() == null ? "" : typed.number());
        }
    }

    /**
     * Those with the number, with the birth date, or with the name, the likeliest first.
     *
     * @param chosen stays in the list, whatever is looked for; {@code null} = nobody
     */
    List<StudentRecord> find(Search search, @Nullable StudentNumber chosen, LostAccessRequest request, Person staff) {
        var found = new LinkedHashMap<StudentNumber, StudentRecord>();
        var reach = reach(request, staff);
        if (chosen != null) add(found, offered.withNumber(chosen, reach));
        if (search.number().matches("[0-9]{8}"))
            add(found, offered.withNumber(new StudentNumber(search.number()), reach));
        if (search.born() != null) add(found, offered.bornOn(search.born(), reach));
        add(found, offered.named(search.name(), within(request)));
        return found.values().stream()
                .sorted(Comparator.comparing((StudentRecord it) -> !it.number().equals(chosen))
                        .thenComparing(it -> -fitting(it, search)))
                .limit(MOST)
                .toList();
    }

    private static void add(Map<StudentNumber, StudentRecord> found, List<StudentRecord> more) {
        more.forEach(it -> found.putIfAbsent(it.number(), it));
    }

    private static int fitting(StudentRecord student, Search search) {
        int fitting = 0;
        if (student.number().value().equals(search.number())) fitting += 4;
        if (search.born() != null && student.birthDate().confirmedBy(search.born())) fitting += 2;
        if (FoldedName.of(search.name()).finds(names(student))) fitting += 1;
        return fitting;
    }

    static String fullName(StudentRecord student) {
        return names(student).collect(Collectors.joining(" "));
    }

    /** The family name, the used name and the first names. */
    private static Stream<String> names(StudentRecord student) {
        return Stream.of(student.familyName(), student.usedName(), String.join(" ", student.firstNames()))
                .flatMap(Stream::ofNullable);
    }

    /** Whether this person may take this student for the one who asks. */
    boolean allowed(StudentNumber student, LostAccessRequest request, Person staff) {
        return !offered.withNumber(student, reach(request, staff)).isEmpty();
    }

    private OfferedStudents.Reach reach(LostAccessRequest request, Person staff) {
        return staff.role() == Role.REGISTRY ? OfferedStudents.Reach.EVERYBODY : within(request);
    }

    private OfferedStudents.Reach within(LostAccessRequest request) {
        return OfferedStudents.Reach.of(
                campaigns.current().year(), request.typed().institute());
    }
}
