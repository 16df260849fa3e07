package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Frame;
import java.util.List;

/**
 * @param proofs of this year; empty where only something earlier is finished
 * @param earlier of the years before
 * @param left to do or to wait for
 * @param payment how the fees are paid outside, as safe HTML; empty where nothing is due
 * @param texts what happens next, as safe HTML
 * @param email where the receipt went
 * @param personal the personal e-mail
 * @param correctable whether « Corriger » is there
 * @param sent whether the student has just asked for the attestation by mail
 */
public record EndView(
        Frame frame,
        String year,
        List<Proof> proofs,
        List<Proof> earlier,
        List<Left> left,
        List<String> payment,
        List<String> texts,
        List<Contact> contacts,
        String email,
        EmailView personal,
        boolean correctable,
        boolean sent) {

    /** A finished enrolment; of an earlier year it is named with the year. */
    public record Proof(String id, String programme, String reference, String at, int version, boolean validated) {}
}
