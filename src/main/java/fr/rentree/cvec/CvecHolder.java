package fr.rentree.cvec;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whose number it should be. */
public record CvecHolder(String familyName, @Nullable String usedName, String firstName, LocalDate birthDate) {}
