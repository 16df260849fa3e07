package fr.rentree.shared;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The university that runs this Rentrée.
 *
 * @param name the university as students read it: « Uniquement à l'Université de la Garrigue »
 * @param uai the university's establishment code, stored where a student was enrolled at the university itself
 * @param department the university's département, 3 characters
 * @param address where this site is reached from outside, without a final slash: links in mails start with it
 * @param email sender of mails, and whom to write to where there is no institute
 */
@Validated
@ConfigurationProperties("rentree.university")
public record University(
        @NotBlank @DefaultValue("Université de la Garrigue") String name,
        @DefaultValue("0349900B") Uai uai,

        @Pattern(regexp = "[0-9][0-9AB][0-9]") @DefaultValue("034")
        String department,

        @Pattern(regexp = "https?://\\S*[^/\\s]") @DefaultValue("http://localhost:8080")
        String address,

        @NotBlank @Email @DefaultValue("scolarite@univ.example")
        String email) {}
