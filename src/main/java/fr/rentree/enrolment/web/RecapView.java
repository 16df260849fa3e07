package fr.rentree.enrolment.web;

import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param shown marks of all that is shown, which come back with « Terminer »
 * @param changed what is shown otherwise than when « Terminer » was pressed; {@code null} = it was not
 * @param total of the fees, written
 * @param fees why there are none, where no step has said it
 * @param lacksNumber whether the CVEC number is still to come, without which nothing is finished
 * @param undo whether this is a correction, which can be given up
 */
public record RecapView(
        StepFrame stepFrame,
        List<Group> groups,
        String shown,
        @Nullable List<SummaryRow> changed,
        String total,
        List<String> fees,
        boolean lacksNumber,
        boolean undo) {

    /**
     * The answers of one step, each with where it is changed; folded on the page.
     *
     * @param digest the answers that stand on the folded line
     */
    public record Group(String title, String digest, List<SummaryRow> answers) {}
}
