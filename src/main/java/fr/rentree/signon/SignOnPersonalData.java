package fr.rentree.signon;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The visits by which the university named this student while there was no account for them. */
@Component
@Order(27)
class SignOnPersonalData implements PersonalData {

    private final UnmatchedPersonRows rows;
    private final IdentityProviders doors;

    SignOnPersonalData(UnmatchedPersonRows rows, IdentityProviders doors) {
        this.rows = rows;
        this.doors = doors;
    }

    @Override
    public Set<String> tables() {
        return Set.of("sign_on_stranger");
    }

    @Override
    public Held of(StudentNumber student) {
        var seen = rows.of(student);
        return new Held("sign-on", seen, words -> told(seen, words));
    }

    private Told told(List<UnmatchedPerson> seen, Words words) {
        return new Told(
                words.say("signon.held.title"),
                seen.stream().map(it -> table(it, words)).toList());
    }

    private Table table(UnmatchedPerson it, Words words) {
        var language = it.language();
        var lines = new PersonalDataTable(words, "signon.held")
                .time("seen", it.seenAt())
                .add(
                        "door",
                        doors.find(it.door())
                                .map(door -> IdentityProviders.label(door, words.locale()))
                                .orElse(it.door()))
                .add("user", it.userId())
                .add("name", it.displayName())
                .add("email", it.email())
                .add("number", it.toldNumbers())
                .time("asked", it.askedAt())
                .add("id", it.id());
        if (language != null) lines.language("language", language.getLanguage());
        return lines.under(words.say("signon.held.seen.title"));
    }
}
