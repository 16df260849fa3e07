package fr.rentree.enrolment.web;

import fr.rentree.campaign.Opening;
import fr.rentree.shared.web.Dates;
import fr.rentree.shared.web.Words;

/** Puts a window into words: « ouverte jusqu'au … ». */
final class Openings {

    private Openings() {}

    static String said(Opening opening, Words words) {
        return switch (opening) {
            case Opening.NotYet notYet -> words.say("enrolment.opening.from", Dates.dateTime(notYet.opens(), words));
            case Opening.Open open -> words.say("enrolment.opening.until", Dates.until(open.closes(), words));
            case Opening.Grace grace -> words.say("enrolment.opening.until", Dates.until(grace.until(), words));
            case Opening.Extended it -> words.say("enrolment.opening.until", Dates.until(it.until(), words));
            case Opening.Closed closed -> words.say("enrolment.opening.closed", Dates.until(closed.since(), words));
            case Opening.None _ -> words.say("enrolment.opening.none");
        };
    }
}
