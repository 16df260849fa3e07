package fr.rentree.firstuse;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The scol'pass that were issued to a student, and how far a first use has come.
 */
@Component
@Order(25)
class FirstUsePersonalData implements PersonalData {

    private static final String PREFIX = "firstuse.held";

    private final FirstUsePersonalDataRows rows;

    FirstUsePersonalData(FirstUsePersonalDataRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("scolpass", "first_use");
    }

    @Override
    public Held of(StudentNumber student) {
        var all = rows.of(student);
        return new Held("access", all, words -> told(all, words));
    }

    private Told told(FirstUsePersonalDataRows.All all, Words words) {
        var tables = new ArrayList<Table>();
        for (var it : all.scolpasses()) tables.add(scolpass(it, words));
        for (var it : all.firstUses()) tables.add(firstUse(it, words));
        return new Told(words.say("firstuse.held.title"), tables);
    }

    private static Table scolpass(FirstUsePersonalDataRows.Pass it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .time("issuedAt", it.issuedAt())
                .add("issuedBy", it.issuedBy())
                .time("expiresAt", it.expiresAt())
                .time("usedAt", it.usedAt())
                .time("replacedAt", it.replacedAt())
                .add("secret", words.say("firstuse.held.hidden"))
                .add("id", it.id())
                .under(words.say("firstuse.held.scolpass"));
    }

    private static Table firstUse(FirstUsePersonalDataRows.Use it, Words words) {
        return new PersonalDataTable(words, PREFIX)
                .yesNo("verified", it.verified())
                .add("address", it.address())
                .time("useExpiresAt", it.expiresAt())
                .time("doneAt", it.doneAt())
                .add("id", it.scolpass())
                .under(words.say("firstuse.held.use"));
    }
}
