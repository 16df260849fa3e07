package fr.rentree.signon;

import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.HeldData;
import fr.rentree.shared.web.HeldLines;
import fr.rentree.shared.web.Words;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whom the university said to be this student, while there was no account for them. */
@Component
@Order(27)
class HeldStrangers implements HeldData {

    private final StrangerRows rows;
    private final UniversityDoors doors;

    HeldStrangers(StrangerRows rows, UniversityDoors doors) {
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

    private Told told(List<Stranger> seen, Words words) {
        return new Told(
                words.say("signon.held.title"),
                seen.stream().map(it -> table(it, words)).toList());
    }

    private Table table(Stranger it, Words words) {
        var language = it.language();
        var lines = new HeldLines(words, "signon.held")
                .time("seen", it.seenAt())
                .add(
                        "door",
                        doors.find(it.door())
                                .map(door -> UniversityDoors.label(door, words.locale()))
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
