package fr.rentree.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.rentree.desk.Case.Author;
import fr.rentree.enrolment.InstituteDeparture;
import fr.rentree.enrolment.Step;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The case of a student who does not stay in an institute (product 3.5): the answer itself opens it. */
@Component
class DepartureCases {

    private final Cases cases;
    private final Languages languages;

    DepartureCases(Cases cases, Languages languages) {
        this.cases = cases;
        this.languages = languages;
    }

    /** In the student's language and, for those who answer, in French. */
    @EventListener
    void on(InstituteDeparture it) {
        var french = said(it, languages.french());
        var own = said(it, languages.of(it.language().getLanguage()));
        var mark = it.journey().dossier().year() + " " + it.institute().code() + " "
                + it.journey().now();
        var question = new CaseQuestion(
                CaseType.MAINTAIN_NO,
                Step.ANNUAL,
                Set.of(),
                own.equals(french) ? french : own + "\n" + french,
                Map.of(),
                it.language(),
                UUID.nameUUIDFromBytes(mark.getBytes(UTF_8)));
        cases.open(it.journey(), question, Author.STUDENT, it.institute().code());
    }

    private static String said(InstituteDeparture it, Words words) {
        return words.say("desk.maintainNo.said", words.the(it.institute().shortName()));
    }
}
