package fr.rentree.cvec;

import fr.rentree.shared.BirthDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whose number it should be.
 *
 * @param firstNames each is this person's: the one of civil status, the one in use; none where there is but one name
 */
public record CvecHolder(String familyName, @Nullable String usedName, List<String> firstNames, BirthDate birthDate) {}
