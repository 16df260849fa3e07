package fr.rentree.enrolment;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;

/** The registry or the institute has given up a correction that it had asked for: the version before stands again. */
public record EnrolmentRestored(EnrolmentId enrolment, int version, StudentNumber student, Instant at) {}
