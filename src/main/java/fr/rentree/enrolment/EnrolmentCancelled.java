package fr.rentree.enrolment;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;

/** The registry has cancelled an enrolment, in whatever state it was; why is kept with it. */
public record EnrolmentCancelled(EnrolmentId enrolment, StudentNumber student, Instant at) {}
