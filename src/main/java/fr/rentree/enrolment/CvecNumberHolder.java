package fr.rentree.enrolment;

import fr.rentree.cvec.CvecNumber;
import fr.rentree.student.StudentRecord;
import java.time.Instant;

/**
 * The holder of a CVEC number that somebody else has finished with, too. Only the registry sees this.
 *
 * @param since when this one had finished
 */
public record CvecNumberHolder(CvecNumber number, StudentRecord student, Instant since) {}
