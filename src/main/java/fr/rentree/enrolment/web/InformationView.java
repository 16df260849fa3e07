package fr.rentree.enrolment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param cvec whether a CVEC attestation is needed
 * @param closes when the window closes; {@code null} in the grace time
 * @param texts safe HTML
 */
public record InformationView(
        Around around, boolean cvec, @Nullable String closes, List<String> texts, Contact contact) {}
