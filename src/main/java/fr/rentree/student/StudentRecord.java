package fr.rentree.student;

import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A student's record: identity, contact, and what the university knew last year. Read only for the student; codes are
 * those of the nomenclatures; what the record lacks is {@code null}.
 *
 * @param usedName where it is not the family name
 * @param firstNames of civil status, up to 3; none where somebody has but one name
 * @param usedFirstName the first name that somebody is called by, where it is not the first of civil status
 * @param birthCountry INSEE country, perhaps one that is no more; {@code birthDepartment} only in France
 * @param nationality INSEE country, or a code of those who have none that is known
 * @param email the university address, which is also the sign-in name of built-in accounts
 */
public record StudentRecord(
        StudentNumber number,
        @Nullable String ine,
        String familyName,
        @Nullable String usedName,
        List<String> firstNames,
        @Nullable String usedFirstName,
        @Nullable Civility civility,
        Sex sex,
        BirthDate birthDate,
        String birthCountry,
        @Nullable String birthDepartment,
        @Nullable String birthTown,
        String nationality,
        String email,
        @Nullable String backupEmail,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable String accommodation,
        @Nullable Integer bacYear,
        @Nullable String bacSeries,
        @Nullable String bacMention,
        @Nullable String family,
        @Nullable Integer children,
        @Nullable String occupation,
        @Nullable String parent1Occupation,
        @Nullable String parent2Occupation,
        @Nullable String situation,
        @Nullable Place situationPlace,
        @Nullable String situationEstablishment,
        @Nullable String lastDiplomaType,
        @Nullable Integer lastDiplomaYear,
        @Nullable String grant) {

    /** As civil status writes it. */
    public enum Sex {
        M,
        F
    }

    /** How somebody is addressed, where the university knows. */
    public enum Civility {
        M,
        MME
    }

    /** A name in use that is none of its own is not kept: nobody wants to read « Roux, nom d'usage Roux ». */
    public StudentRecord {
        firstNames = List.copyOf(firstNames);
        if (familyName.equalsIgnoreCase(usedName)) usedName = null;
        if (!firstNames.isEmpty() && firstNames.getFirst().equalsIgnoreCase(usedFirstName)) usedFirstName = null;
    }

    /** Whether this personal address is the one that the university knows. */
    public boolean knows(String address) {
        return address.equalsIgnoreCase(backupEmail);
    }

    /** The first of the first names of civil status; {@code null} for who has but one name. */
    public @Nullable String firstName() {
        return firstNames.isEmpty() ? null : firstNames.getFirst();
    }

    /** The first name that is used in daily life, on the student card too. */
    public @Nullable String calledFirstName() {
        return usedFirstName == null ? firstName() : usedFirstName;
    }

    /** The family name in daily life. */
    public String calledFamilyName() {
        return usedName == null ? familyName : usedName;
    }

    /** What one says in a greeting: the first name in use, or the only name there is. */
    public String calledName() {
        var first = calledFirstName();
        return first == null ? calledFamilyName() : first;
    }

    /** First name and family name in use: « Françoise Ngô ». */
    public String displayName() {
        return joined(calledFirstName(), calledFamilyName());
    }

    /** What the student card carries: « Françoise Durand ». */
    public String cardName() {
        return joined(calledFirstName(), familyName);
    }

    /** All names of civil status, for documents: « Françoise Marie Durand ». */
    public String civilName() {
        return joined(firstNames.isEmpty() ? null : String.join(" ", firstNames), familyName);
    }

    private static String joined(@Nullable String... names) {
        return Stream.of(names).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
