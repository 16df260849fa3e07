package fr.rentree.proof;

import java.time.Instant;

/**
 * A document's note on how it can be checked.
 *
 * @param address where it is checked, without a final slash: {@code https://…/verifier}
 * @param specimen whether the certificate proves nothing
 */
record VerificationNotice(ProofCode code, String address, String signatory, Instant at, boolean specimen) {

    /** What the square on the page says. */
    String link() {
        return address + "/" + code.value();
    }

    /** The address as people type it. */
    String typed() {
        return address.replaceFirst("^https?://", "");
    }
}
