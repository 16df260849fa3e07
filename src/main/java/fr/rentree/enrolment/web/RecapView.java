package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Answer;
import java.util.List;

/**
 * @param total of the fees, written
 * @param undo whether this is a correction, which can be given up
 */
public record RecapView(Around around, List<Group> groups, String total, boolean undo) {

    /** The answers of one step, each with where it is changed. */
    public record Group(String title, List<Answer> answers) {}
}
