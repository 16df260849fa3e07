package fr.rentree.enrolment.web;

import fr.rentree.campaign.EnrolmentOpening;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;

/** Puts a window into words: « ouverte jusqu'au … ». */
final class OpeningWords {

    private OpeningWords() {}

    static String said(EnrolmentOpening opening, Words words) {
        return switch (opening) {
            case EnrolmentOpening.NotYet notYet ->
                words.say("enrolment.opening.from", DateText.dateTime(notYet.opens(), words));
            case EnrolmentOpening.Open open ->
                words.say("enrolment.opening.until", DateText.until(open.closes(), words));
            case EnrolmentOpening.Grace grace ->
                words.say("enrolment.opening.until", DateText.until(grace.until(), words));
            case EnrolmentOpening.Extended it ->
                words.say("enrolment.opening.until", DateText.until(it.until(), words));
            case EnrolmentOpening.Closed closed ->
                words.say("enrolment.opening.closed", DateText.until(closed.since(), words));
            case EnrolmentOpening.None _ -> words.say("enrolment.opening.none");
        };
    }
}
