package fr.rentree.access;

import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.DateText;
import fr.rentree.shared.web.PersonalData;
import fr.rentree.shared.web.PersonalDataTable;
import fr.rentree.shared.web.Words;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The scol'pass that were issued to a student, how far a first use has come, and requests for lost identifiers that were
 * found to be the student's. Whose the others are nobody knows.
 */
@Component
@Order(25)
class AccessPersonalData implements PersonalData {

    private static final String PREFIX = "access.held";

    private final AccessPersonalDataRows rows;
    private final Institutes institutes;

    AccessPersonalData(AccessPersonalDataRows rows, Institutes institutes) {
        this.rows = rows;
        this.institutes = institutes;
    }

    @Override
    public Set<String> tables() {
        return Set.of("scolpass", "first_use", "lost_request");
    }

    @Override
    public Held of(StudentNumber student) {
        var all = rows.of(student);
        return new Held("access", all, words -> told(all, words));
    }

    private Told told(AccessPersonalDataRows.All all, Words words) {
        var tables = new ArrayList<Table>();
        for (var it : all.scolpasses()) tables.add(scolpass(it, words));
        for (var it : all.firstUses()) tables.add(firstUse(it, words));
        for (var it : all.lostRequests()) tables.add(lost(it, words));
        return new Told(words.say("access.held.title"), tables);
    }

    private static Table scolpass(AccessPersonalDataRows.Pass it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .time("issuedAt", it.issuedAt())
                .add("issuedBy", it.issuedBy())
                .time("expiresAt", it.expiresAt())
                .time("usedAt", it.usedAt())
                .time("replacedAt", it.replacedAt())
                .add("secret", words.say("access.held.hidden"))
                .add("id", it.id())
                .under(words.say("access.held.scolpass"));
    }

    /** The name of an institute; without one it is the university itself. */
    private @Nullable String institute(@Nullable String code) {
        return code == null
                ? null
                : institutes.find(code).map(Institute::shortName).orElse(code);
    }

    private Table lost(AccessPersonalDataRows.Lost it, Words words) {
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
                .add("state", words.say("access.requests.state." + it.state()))
                .add("student", it.studentNumber())
                .add("checked", checked(it, words))
                .time("settledAt", it.settledAt())
                .add("id", it.id())
                .under(words.say("access.held.request"));
    }

    private static String checked(AccessPersonalDataRows.Lost it, Words words) {
        return it.checked().stream()
                .map(each -> words.say("access.desk.checked." + each))
                .collect(Collectors.joining(", "));
    }

    private static Table firstUse(AccessPersonalDataRows.Use it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .yesNo("verified", it.verified())
                .add("address", it.address())
                .time("useExpiresAt", it.expiresAt())
                .time("doneAt", it.doneAt())
                .add("id", it.scolpass())
                .under(words.say("access.held.use"));
    }
}
