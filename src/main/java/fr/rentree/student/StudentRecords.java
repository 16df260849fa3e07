package fr.rentree.student;

import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.BulkLoad.Target;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord.Civility;
import fr.rentree.student.StudentRecord.Sex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code student}: who joins the table for a whole record reads it here. */
public final class StudentRecords {

    private static final List<String> KEY = List.of("number");
    private static final List<String> VALUES = List.of(("ine family_name used_name first_name1 first_name2 first_name3 "
                    + "used_first_name civility sex "
                    + "birth_date birth_precision birth_country birth_department birth_town nationality email backup_email phone "
                    + "country line1 line2 line3 postcode commune foreign_city accommodation "
                    + "bac_year bac_series bac_mention family children occupation parent1_occupation "
                    + "parent2_occupation situation situation_place situation_establishment "
                    + "last_diploma_type last_diploma_year grant_code")
            .split(" "));

    static final Target TARGET = new Target("student", KEY, VALUES);

    private StudentRecords() {}

    /** What to select for {@link #read}, from {@code student} under this alias: {@code s.number, s.ine, …}. */
    public static String columns(String alias) {
        return Stream.concat(KEY.stream(), VALUES.stream())
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /**
     * A condition on {@code student} under this alias, answered by an index: the names are found by this parameter, a query of
     * {@link NameQuery}. Nobody is found by an empty one.
     */
    public static String named(String alias, String parameter) {
        return """
                name_words(%1$s.family_name, %1$s.used_name, %1$s.first_name1, %1$s.first_name2, %1$s.first_name3)
                  @@ nullif(:%2$s, '')::tsquery""".formatted(alias, parameter);
    }

    /** An order of students under this alias: whom {@link #named} finds by this parameter, an exact query, comes first. */
    public static String exactFirst(String alias, String parameter) {
        return "%s.number in (select exact.number from student exact where %s) desc"
                .formatted(alias, named("exact", parameter));
    }

    /** Reads the row that the result stands on; columns have the table's names. */
    public static StudentRecord read(ResultSet row) throws SQLException {
        return new StudentRecord(
                new StudentNumber(row.getString("number")),
                row.getString("ine"),
                row.getString("family_name"),
                row.getString("used_name"),
                firstNames(row),
                row.getString("used_first_name"),
                civility(row.getString("civility")),
                Sex.valueOf(row.getString("sex")),
                BirthDate.of(
                        row.getObject("birth_date", LocalDate.class),
                        BirthDate.Precision.valueOf(row.getString("birth_precision"))),
                row.getString("birth_country"),
                row.getString("birth_department"),
                row.getString("birth_town"),
                row.getString("nationality"),
                row.getString("email"),
                row.getString("backup_email"),
                row.getString("phone"),
                address(row),
                row.getString("accommodation"),
                number(row, "bac_year"),
                row.getString("bac_series"),
                row.getString("bac_mention"),
                row.getString("family"),
                number(row, "children"),
                row.getString("occupation"),
                row.getString("parent1_occupation"),
                row.getString("parent2_occupation"),
                row.getString("situation"),
                place(row),
                row.getString("situation_establishment"),
                row.getString("last_diploma_type"),
                number(row, "last_diploma_year"),
                row.getString("grant_code"));
    }

    static @Nullable Object[] row(StudentRecord it) {
        var a = it.address();
        var names = it.firstNames();
        return new @Nullable Object[] {
            it.number(),
            it.ine(),
            it.familyName(),
            it.usedName(),
            it.firstName(),
            names.size() > 1 ? names.get(1) : null,
            names.size() > 2 ? names.get(2) : null,
            it.usedFirstName(),
            it.civility(),
            it.sex(),
            it.birthDate().earliest(),
            it.birthDate().precision(),
            it.birthCountry(),
            it.birthDepartment(),
            it.birthTown(),
            it.nationality(),
            it.email().toLowerCase(Locale.ROOT),
            it.backupEmail(),
            it.phone(),
            a == null ? null : a.country(),
            a == null ? null : a.line1(),
            a == null ? null : a.line2(),
            a == null ? null : a.line3(),
            a == null ? null : a.postcode(),
            a == null ? null : a.commune(),
            a == null ? null : a.foreignCity(),
            it.accommodation(),
            it.bacYear(),
            it.bacSeries(),
            it.bacMention(),
            it.family(),
            it.children(),
            it.occupation(),
            it.parent1Occupation(),
            it.parent2Occupation(),
            it.situation(),
            it.situationPlace(),
            it.situationEstablishment(),
            it.lastDiplomaType(),
            it.lastDiplomaYear(),
            it.grant()
        };
    }

    private static List<String> firstNames(ResultSet row) throws SQLException {
        return Stream.of(row.getString("first_name1"), row.getString("first_name2"), row.getString("first_name3"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Civility civility(@Nullable String name) {
        return name == null ? null : Civility.valueOf(name);
    }

    private static @Nullable Address address(ResultSet row) throws SQLException {
        var country = row.getString("country");
        if (country == null) return null;
        return new Address(
                country,
                row.getString("line1"),
                row.getString("line2"),
                row.getString("line3"),
                row.getString("postcode"),
                row.getString("commune"),
                row.getString("foreign_city"));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var written = row.getString("situation_place");
        return written == null ? null : Place.parse(written);
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
