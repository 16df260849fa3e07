package fr.rentree.backoffice;

import fr.rentree.web.PageFrame;
import java.util.List;

/**
 * The preview of validating many enrolments.
 *
 * @param path where it is confirmed
 * @param back the list that it came from
 * @param ready how many will be validated
 * @param sentences the effect
 * @param left those that stay « à vérifier »
 * @param selection what is confirmed
 */
public record ValidationView(
        PageFrame frame,
        String path,
        String back,
        int ready,
        List<String> sentences,
        List<Left> left,
        String selection) {

    /** One that is not validated. */
    public record Left(String href, String name, String checks) {}
}
