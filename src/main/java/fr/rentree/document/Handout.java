package fr.rentree.document;

import java.util.List;

/**
 * A page that is handed over on paper or read on a screen: no proof, so it has neither code nor signature.
 *
 * @param under what stands below the university
 * @param about one sentence on the document for those who search or hear it
 * @param contact who answers questions
 * @param secret what is to be typed somewhere, set large
 * @param steps what to do, numbered
 * @param closing what else is good to know
 */
public record Handout(
        String title,
        String under,
        String about,
        String contact,
        String person,
        String lead,
        String secret,
        String factsTitle,
        List<Fact> facts,
        List<String> steps,
        List<String> closing) {

    /** A label and its value. */
    public record Fact(String label, String value) {}
}
