package fr.rentree.enrolment;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;

/** The registry or the institute has given a finished enrolment back to the student; why and until when is kept with it. */
public record EnrolmentReopened(EnrolmentId enrolment, int version, StudentNumber student, Instant at) {}
