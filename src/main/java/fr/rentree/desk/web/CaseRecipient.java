package fr.rentree.desk.web;

import fr.rentree.desk.Case;
import fr.rentree.desk.CaseType;
import fr.rentree.institute.Institute;
import fr.rentree.institute.Institutes;
import fr.rentree.shared.University;
import fr.rentree.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The recipient of a case, in words. */
@Component
class CaseRecipient {

    private final Institutes institutes;
    private final University university;

    CaseRecipient(Institutes institutes, University university) {
        this.institutes = institutes;
        this.university = university;
    }

    /** « IFSI de Montpellier », or the university where the registry answers. */
    String name(@Nullable String institute, Words words) {
        return institute == null
                ? words.say("desk.registry", university.name())
                : institutes.find(institute).map(Institute::shortName).orElse(institute);
    }

    /** Who wrote a message, as the student reads it. */
    String author(Case.Author author, @Nullable String institute, Words words) {
        return switch (author) {
            case STUDENT -> words.say("desk.case.you");
            case STAFF -> name(institute, words);
            case SYSTEM -> words.say("desk.case.system");
        };
    }

    /** « Votre institut, …, vous répond … » */
    String promise(CaseType type, @Nullable String institute, Words words) {
        if (!type.concernsEnrolment()) return words.say(type.key() + ".promise", university.name());
        return institute == null
                ? words.say("desk.promise.registry", university.name())
                : words.say("desk.promise.institute", name(institute, words));
    }
}
