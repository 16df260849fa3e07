package fr.rentree.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.rentree.desk.Case.Author;
import fr.rentree.enrolment.InstituteLeft;
import fr.rentree.enrolment.Step;
import fr.rentree.shared.web.Languages;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The case of a student who does not stay in an institute (product 3.5): the answer itself opens it. */
@Component
class Departures {

    private final Cases cases;
    private final Languages languages;

    Departures(Cases cases, Languages languages) {
        this.cases = cases;
        this.languages = languages;
    }

    @EventListener
    void on(InstituteLeft it) {
        var words = languages.of(it.language().getLanguage());
        var mark = it.way().dossier().year() + " " + it.institute().code() + " "
                + it.way().now();
        var question = new Question(
                CaseType.MAINTAIN_NO,
                Step.ANNUAL,
                Set.of(),
                words.say("desk.maintainNo.said", words.the(it.institute().shortName())),
                Map.of(),
                words.locale(),
                UUID.nameUUIDFromBytes(mark.getBytes(UTF_8)));
        cases.open(it.way(), question, Author.STUDENT, it.institute().code());
    }
}
