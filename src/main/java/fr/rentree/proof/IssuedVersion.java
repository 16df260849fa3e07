package fr.rentree.proof;

import fr.rentree.enrolment.EnrolmentId;
import java.time.Instant;

/**
 * A document that was issued.
 *
 * @param version of the finished enrolment that it is about
 * @param language {@code fr} or {@code en}
 * @param specimen whether it was signed with a certificate that proves nothing
 */
record IssuedVersion(
        ProofCode code,
        EnrolmentId enrolment,
        int version,
        DocumentKind kind,
        String language,
        Instant at,
        boolean specimen) {}
