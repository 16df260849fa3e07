package fr.rentree.enrolment;

import fr.rentree.shared.StudentNumber;
import java.time.Instant;

/** A student has finished a version of an enrolment: the receipt and whatever else follows hang on this. */
public record EnrolmentFinished(EnrolmentId enrolment, int version, StudentNumber student, Instant at) {}
