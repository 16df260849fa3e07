package fr.rentree.student;

import fr.rentree.shared.Address;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a student is and what the university knew last year. Read only for the student; codes are those of the
 * nomenclatures; what the record lacks is {@code null}.
 *
 * @param firstNames 1 to 3
 * @param birthCountry INSEE country; {@code birthDepartment} and {@code birthTown} only in France
 * @param email the university address, which is also the sign-in name of built-in accounts
 */
public record StudentRecord(
        StudentNumber number,
        @Nullable String ine,
        String familyName,
        @Nullable String usedName,
        List<String> firstNames,
        Sex sex,
        LocalDate birthDate,
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

    /** Whether this personal address is the one that the university knows. */
    public boolean knows(String address) {
        return address.equalsIgnoreCase(backupEmail);
    }

    /** First name and the name in use: « Françoise Ngô ». */
    public String displayName() {
        return firstNames.getFirst() + " " + (usedName == null ? familyName : usedName);
    }
}
