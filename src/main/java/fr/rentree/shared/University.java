package fr.rentree.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The university that runs this Rentrée.
 *
 * @param name as students read it: « Uniquement à l'Université de la Garrigue »
 * @param uai its establishment code, stored where a student was enrolled at the university itself
 * @param department its département, 3 characters
 * @param address where this site is reached from outside, without a final slash: links in mails start with it
 * @param email whom to write to when there is no institute
 */
@ConfigurationProperties("rentree.university")
public record University(
        @DefaultValue("Université de la Garrigue") String name,
        @DefaultValue("0349900B") Uai uai,
        @DefaultValue("034") String department,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("scolarite@univ.example") String email) {}
