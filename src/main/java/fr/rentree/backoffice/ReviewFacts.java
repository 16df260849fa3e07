package fr.rentree.backoffice;

import fr.rentree.enrolment.Answers;
import fr.rentree.enrolment.CvecNumberHolder;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.ReviewReason;
import fr.rentree.enrolment.Worklist;
import fr.rentree.enrolment.WorklistItem;
import fr.rentree.session.Person;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The facts that the registry needs to settle a reason for review. */
@Component
class ReviewFacts {

    private final Worklist worklist;
    private final Dossiers dossiers;

    ReviewFacts(Worklist worklist, Dossiers dossiers) {
        this.worklist = worklist;
        this.dossiers = dossiers;
    }

    @Nullable
    String of(ReviewReason check, WorklistItem it, Words words, Person registry) {
        if (it.id() == null) return null;
        return switch (check) {
            case CVEC_TAKEN ->
                worklist.holder(it.id(), registry)
                        .map(holder -> held(holder, words))
                        .orElseGet(() -> words.say("backoffice.check.cvecTaken.free"));
            case CVEC_NOT_OWED ->
                dossiers.snapshot(it.id(), it.version())
                        .map(EnrolmentSnapshot::personal)
                        .flatMap(answers -> disclaimed(answers, words))
                        .orElse(null);
            default -> null;
        };
    }

    private static String held(CvecNumberHolder it, Words words) {
        return words.say(
                "backoffice.check.cvecTaken",
                it.number(),
                DateText.dateTime(it.since(), words),
                EnrolmentWords.name(it.student()),
                it.student().number());
    }

    private static Optional<String> disclaimed(Answers.Personal answers, Words words) {
        return Optional.ofNullable(answers.cvecAbsence())
                .map(absence -> words.say("enrolment.personal.cvecAbsence." + absence))
                .map(said ->
                        answers.cvecReason() == null ? said : said + words.say("shared.colon") + answers.cvecReason());
    }
}
