package fr.rentree.enrolment;

import fr.rentree.cvec.CvecNumber;
import fr.rentree.student.StudentRecord;
import java.time.Instant;

/**
 * Whose a CVEC number is that somebody else has finished with, too: only the registry sees this.
 *
 * @param since when this one had finished
 */
public record NumberHolder(CvecNumber number, StudentRecord student, Instant since) {}
