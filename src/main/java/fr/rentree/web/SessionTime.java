package fr.rentree.web;

import java.time.Duration;
import java.time.Instant;

/**
 * The time for which the visitor stays signed in without another request.
 *
 * @param end when that is over
 * @param left from now until then
 */
public record SessionTime(Instant end, Duration left) {}
