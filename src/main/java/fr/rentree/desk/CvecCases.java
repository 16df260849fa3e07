package fr.rentree.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.rentree.desk.Case.Author;
import fr.rentree.enrolment.CvecDisclaimed;
import fr.rentree.enrolment.CvecTaken;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Step;
import fr.rentree.web.DateText;
import fr.rentree.web.Languages;
import fr.rentree.web.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The cases that open by themselves: the CVEC keeps nobody from finishing, so somebody has to look at it afterwards. */
@Component
class CvecCases {

    private final Cases cases;
    private final Languages languages;

    CvecCases(Cases cases, Languages languages) {
        this.cases = cases;
        this.languages = languages;
    }

    /** In the student's words, be they ticked or typed. */
    @EventListener
    void on(CvecDisclaimed it) {
        Function<Words, String> said = words -> {
            var reason = words.say("enrolment.personal.cvecAbsence." + it.reason());
            return it.words() == null ? reason : reason + words.say("shared.colon") + it.words();
        };
        open(CaseType.CVEC_NOT_OWED, it.journey(), said, it.language(), Author.STUDENT);
    }

    /** Both facts, and nothing of who the other one is. */
    @EventListener
    void on(CvecTaken it) {
        Function<Words, String> said =
                words -> words.say("desk.cvecTaken.opened", it.number(), DateText.dateTime(it.since(), words));
        open(CaseType.CVEC_TAKEN, it.journey(), said, it.language(), Author.SYSTEM);
    }

    /** The same words are the same case. Those who answer read French. */
    private void open(CaseType type, Journey journey, Function<Words, String> said, Locale language, Author author) {
        var french = said.apply(languages.french());
        var own = said.apply(languages.of(language.getLanguage()));
        var text = own.equals(french) ? french : own + "\n" + french;
        var once = UUID.nameUUIDFromBytes((journey.dossier().year() + " " + type + " " + french).getBytes(UTF_8));
        cases.open(journey, new CaseQuestion(type, Step.PERSONAL, Set.of(), text, Map.of(), language, once), author);
    }
}
