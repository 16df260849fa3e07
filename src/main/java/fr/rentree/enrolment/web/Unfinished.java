package fr.rentree.enrolment.web;

import fr.rentree.account.Person;
import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.Tile;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.web.Reminder;
import fr.rentree.shared.web.Visitor;
import fr.rentree.shared.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** « Until the student has finished, every page carries the status » (product section 2): those that are no step, too. */
@Component
class Unfinished implements Reminder {

    private final Dossiers dossiers;

    Unfinished(Dossiers dossiers) {
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
        var way = dossiers.way(student);
        return Tile.of(way).leadsOn() ? Progresses.status(way.left(), words) : null;
    }
}
