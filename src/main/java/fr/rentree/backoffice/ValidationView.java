package fr.rentree.backoffice;

import fr.rentree.shared.web.Frame;
import java.util.List;

/**
 * What validating many will do.
 *
 * @param path where it is confirmed
 * @param back the list that it came from
 * @param ready how many will be validated
 * @param sentences the effect
 * @param left those that stay « à vérifier »
 * @param selection what is confirmed
 */
public record ValidationView(
        Frame frame, String path, String back, int ready, List<String> sentences, List<Left> left, String selection) {

    /** One that is not validated. */
    public record Left(String href, String name, String checks) {}
}
