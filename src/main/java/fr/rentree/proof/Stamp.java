package fr.rentree.proof;

import java.time.Instant;

/**
 * What a document says of its own genuineness.
 *
 * @param address where it is checked, without a final slash: {@code https://…/verifier}
 * @param specimen whether the certificate proves nothing
 */
record Stamp(ProofCode code, String address, String signatory, Instant at, boolean specimen) {

    /** What the square on the page says. */
    String link() {
        return address + "/" + code.value();
    }

    /** The address as people type it. */
    String typed() {
        return address.replaceFirst("^https?://", "");
    }
}
