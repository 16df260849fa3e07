package fr.rentree.enrolment.web;

import fr.rentree.web.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param done what is reached, and the sentence that says what that means
 * @param lead see {@code done}
 * @param celebrates whether the student is re-enrolled somewhere
 * @param proofs of this year; empty where only something earlier is finished
 * @param earlier of the years before
 * @param left to do or to wait for
 * @param payment how the fees are paid outside, as safe HTML; empty where nothing is due
 * @param texts what happens next, as safe HTML
 * @param mailed what was sent where, as a sentence
 * @param mail the sentence after « Recevoir par courriel »
 * @param personal the personal e-mail
 * @param correctable whether « Corriger » is there
 * @param sent whether the student has just asked for the attestation by mail
 */
public record EndView(
        PageFrame frame,
        String done,
        String lead,
        boolean celebrates,
        List<Proof> proofs,
        List<Proof> earlier,
        List<OutstandingTask> left,
        List<String> payment,
        List<String> texts,
        List<StudentContact> contacts,
        String mailed,
        String mail,
        EmailView personal,
        boolean correctable,
        boolean sent) {

    /**
     * A finished enrolment; of an earlier year it is named with the year.
     *
     * @param at when it was finished or, once it is, validated; a sentence
     * @param leaves the institute that the student does not stay in; {@code null} else
     */
    public record Proof(
            String id,
            String programme,
            String reference,
            String at,
            int version,
            boolean validated,
            @Nullable String leaves) {}
}
