package fr.rentree.enrolment;

import static fr.rentree.enrolment.Enrolment.State.CANCELLED;
import static fr.rentree.enrolment.Enrolment.State.FINISHED;
import static fr.rentree.enrolment.Enrolment.State.OFFERED;
import static fr.rentree.enrolment.Enrolment.State.STARTED;
import static fr.rentree.enrolment.Enrolment.State.VALIDATED;

import fr.rentree.enrolment.Enrolment.State;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The changes of an enrolment's state, all of them (product section 4). Statements take from here what they begin in and end in. */
enum Transition {
    /** The student begins, or ticks one of several offers: the enrolment's row comes into being. */
    BEGIN(STARTED, OFFERED),
    /** The student takes the tick away again, from what was never finished: the row goes. */
    UNTICK(OFFERED, STARTED),
    /** « Terminer l'inscription administrative ». */
    FINISH(FINISHED, STARTED),
    /** « Corriger », by the student. */
    CORRECT(STARTED, FINISHED),
    /** « Rouvrir », by the registry or the institute, with a reason and a time. */
    REOPEN(STARTED, FINISHED),
    /** A correction is given up: what was finished before stands again. */
    RESTORE(FINISHED, STARTED),
    /** By the registry, where nothing is « à vérifier ». */
    VALIDATE(VALIDATED, FINISHED),
    /** By the registry, with a reason. */
    CANCEL(CANCELLED, OFFERED, STARTED, FINISHED, VALIDATED);

    private final State to;
    private final Set<State> from;

    Transition(State to, State first, State... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    State to() {
        return to;
    }

    Set<State> from() {
        return from;
    }

    /** The assignment of an update: {@code status = 'FINISHED'}. */
    String sets() {
        return " status = '" + to + "'";
    }

    /** The condition under which a row of the table {@code e} may change so; an offer has no row. */
    String begins() {
        return from.stream()
                .filter(it -> it != OFFERED)
                .map(it -> "'" + it + "'")
                .collect(Collectors.joining(", ", " e.status in (", ") "));
    }
}
