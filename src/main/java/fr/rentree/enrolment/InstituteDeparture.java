package fr.rentree.enrolment;

import fr.rentree.institute.Institute;
import java.util.Locale;

/**
 * A student has answered « Non » to « Maintenez-vous votre inscription à … ? ».
 *
 * @param language of the student
 */
public record InstituteDeparture(Journey journey, Institute institute, Locale language) {}
