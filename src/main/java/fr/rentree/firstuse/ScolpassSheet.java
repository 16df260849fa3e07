package fr.rentree.firstuse;

import fr.rentree.document.Handout;
import fr.rentree.document.Handout.Fact;
import fr.rentree.institute.Institute;
import fr.rentree.shared.University;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page that hands a scol'pass over to its student. @param institute {@code null} = the university itself */
public record ScolpassSheet(University university, @Nullable Institute institute, Words words) {

    public Handout of(StudentRecord student, Scolpasses.Issued issued) {
        var until = DateText.dateTime(issued.expiresAt(), words);
        return new Handout(
                say("title"),
                institute == null ? university.name() : institute.name(),
                say("about"),
                contact(),
                student.displayName(),
                say("lead", university.name()),
                issued.code().grouped(),
                say("facts"),
                List.of(
                        new Fact(say("email"), student.email()),
                        new Fact(say("until"), until),
                        new Fact(say("address"), university.address() + FirstUsePage.PATH)),
                Stream.of("step.open", "step.identity", "step.password")
                        .map(this::say)
                        .toList(),
                List.of(say("secret"), say("signs"), say("lost")));
    }

    private String contact() {
        return institute == null
                ? university.email()
                : institute.shortName() + " · " + institute.email() + " · " + institute.phone();
    }

    private String say(String key, Object... arguments) {
        return words.say("firstuse.sheet." + key, arguments);
    }
}
