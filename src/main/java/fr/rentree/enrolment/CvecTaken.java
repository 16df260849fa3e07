package fr.rentree.enrolment;

import fr.rentree.cvec.CvecNumber;
import java.time.Instant;
import java.util.Locale;

/**
 * A student has finished with a number that somebody else's finished enrolment holds: published in the transaction that
 * finishes. Whose it is, only the registry sees.
 *
 * @param since when the other one had finished
 */
public record CvecTaken(Journey journey, CvecNumber number, Instant since, Locale language) {}
