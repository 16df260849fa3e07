package fr.rentree.enrolment.web;

import fr.rentree.account.Role;
import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Way;
import fr.rentree.shared.web.Words;
import java.util.List;
import java.util.Optional;

/** Who has reopened an enrolment, and why: « Rouverte par l'IFSI de … : … ». */
final class Reopenings {

    private Reopenings() {}

    static List<String> said(Way way, Words words) {
        return way.chosen().stream().flatMap(it -> said(it, words).stream()).toList();
    }

    static Optional<String> said(Way.Chosen each, Words words) {
        return each.enrolment() instanceof Enrolment.Started started && started.reopened() instanceof Reopening it
                ? Optional.of(words.say("enrolment.reopened", by(it, each, words), it.reason()))
                : Optional.empty();
    }

    private static String by(Reopening it, Way.Chosen each, Words words) {
        return it.by() == Role.SECRETARY && each.institute() != null
                ? words.the(each.institute().shortName())
                : words.say("enrolment.reopened.registry");
    }
}
