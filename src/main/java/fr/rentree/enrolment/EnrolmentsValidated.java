package fr.rentree.enrolment;

import java.time.Instant;
import java.util.List;

/** The registry has validated these at once. One event for many: a listener for each of a thousand would keep students waiting. */
public record EnrolmentsValidated(List<EnrolmentId> enrolments, Instant at) {}
