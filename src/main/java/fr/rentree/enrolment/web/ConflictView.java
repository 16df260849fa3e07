package fr.rentree.enrolment.web;

import java.util.List;
import java.util.Map;

/**
 * @param typed everything that was posted, to post it again
 * @param keep where what is saved stays as it is
 */
public record ConflictView(
        StepFrame stepFrame, List<VersionConflict.Row> rows, Map<String, String> typed, String keep) {}
