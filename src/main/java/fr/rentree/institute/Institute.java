package fr.rentree.institute;

import fr.rentree.shared.Uai;

/**
 * A partner institute and how its students reach it.
 *
 * @param code at most 10 characters, e.g. {@code IFSI-MTP}
 * @param shortName as it stands in sentences: « l'IFSI de Montpellier » → {@code IFSI de Montpellier}
 * @param department 3 characters
 */
public record Institute(
        String code, Uai uai, String name, String shortName, String department, String email, String phone) {}
