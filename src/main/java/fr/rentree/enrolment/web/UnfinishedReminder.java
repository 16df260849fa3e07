package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.HomeTile;
import fr.rentree.session.Person;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PageReminder;
import fr.rentree.web.Visitor;
import fr.rentree.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** « Until the student has finished, every page carries the status » (product section 2): those that are no step, too. */
@Component
class UnfinishedReminder implements PageReminder {

    private final Dossiers dossiers;

    UnfinishedReminder(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public @Nullable String of(Visitor visitor, Words words) {
        if (!(visitor instanceof Person person) || person.student() == null) return null;
        try {
            return of(person.student(), words);
        } catch (DataAccessException | NotFound e) {
            return null;
        }
    }

    private @Nullable String of(StudentNumber student, Words words) {
        var journey = dossiers.way(student);
        return HomeTile.of(journey).leadsOn()
                ? ProgressViews.status(journey.progress().left(), words)
                : null;
    }
}
