package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Enrolment;
import fr.rentree.enrolment.Enrolment.Reopening;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import fr.rentree.session.Role;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Optional;

/** Tells who has reopened an enrolment, and why: « Rouverte par l'IFSI de … : … ». */
final class ReopeningWords {

    private ReopeningWords() {}

    static List<String> said(Journey journey, Words words) {
        return journey.programmes().chosen().stream()
                .flatMap(it -> said(it, words).stream())
                .toList();
    }

    static Optional<String> said(Programmes.Chosen each, Words words) {
        return each.enrolment() instanceof Enrolment.Started started && started.reopened() instanceof Reopening it
                ? Optional.of(words.say("enrolment.reopened", by(it, each, words), it.reason()))
                : Optional.empty();
    }

    private static String by(Reopening it, Programmes.Chosen each, Words words) {
        return it.by() == Role.SECRETARY && each.institute() != null
                ? words.the(each.institute().shortName())
                : words.say("enrolment.reopened.registry");
    }
}
