package fr.rentree.lostaccess;

import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.DateText;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The requests for lost identifiers that were found to be a student's. Whose the others are nobody knows.
 */
@Component
@Order(26)
class LostAccessPersonalData implements PersonalData {

    private static final String PREFIX = "lostaccess.held";

    private final LostAccessPersonalDataRows rows;
    private final Institutes institutes;

    LostAccessPersonalData(LostAccessPersonalDataRows rows, Institutes institutes) {
        this.rows = rows;
        this.institutes = institutes;
    }

    @Override
    public Set<String> tables() {
        return Set.of("lost_request");
    }

    @Override
    public Held of(StudentNumber student) {
        var all = rows.of(student);
        return new Held("access", all, words -> told(all, words));
    }

    private Told told(LostAccessPersonalDataRows.All all, Words words) {
        return new Told(
                words.say("lostaccess.held.title"),
                all.lostRequests().stream().map(it -> lost(it, words)).toList());
    }

    /** The name of an institute; without one it is the university itself. */
    private @Nullable String institute(@Nullable String code) {
        return code == null
                ? null
                : institutes.find(code).map(Institute::shortName).orElse(code);
    }

    private Table lost(LostAccessPersonalDataRows.Lost it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .add("institute", institute(it.institute()))
                .add("familyName", it.familyName())
                .add("firstName", it.firstName().isEmpty() ? null : it.firstName())
                .add("birthDate", DateText.date(it.birthDate(), words))
                .add("typedNumber", it.typedNumber())
                .add("email", it.email())
                .add("phone", it.phone())
                .add("message", it.message())
                .language("language", it.language())
                .time("askedAt", it.askedAt())
                .time("dueAt", it.dueAt())
                .add("state", words.say("lostaccess.requests.state." + it.state()))
                .add("student", it.studentNumber())
                .add("checked", checked(it, words))
                .time("settledAt", it.settledAt())
                .add("id", it.id())
                .under(words.say("lostaccess.held.request"));
    }

    private static String checked(LostAccessPersonalDataRows.Lost it, Words words) {
        return it.checked().stream()
                .map(each -> words.say("lostaccess.desk.checked." + each))
                .collect(Collectors.joining(", "));
    }
}
