package fr.rentree.journey;

import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.StudentRecord.Sex;
import java.util.List;

/** What the university knows of invented students. */
final class Records {

    private Records() {}

    /** Everything that « last year's record » can say. */
    static StudentRecord complete(String number, String familyName, String firstName) {
        return new StudentRecord(
                new StudentNumber(number),
                null,
                familyName,
                null,
                List.of(firstName),
                null,
                null,
                Sex.F,
                new BirthDate(2004, 10, 31),
                Address.FRANCE,
                "081",
                "Teillet",
                Address.FRANCE,
                email(number),
                number + "@mail.example",
                "0628789344",
                new Address(Address.FRANCE, "115 impasse des Œillets", null, null, "07410", "Arlebosc", null),
                "4",
                2022,
                "ST2S",
                "B",
                "1",
                0,
                "84",
                "43",
                "56",
                "S",
                new Place.Department("034"),
                null,
                "LI",
                2025,
                null);
    }

    /** Nothing that may be absent. */
    static StudentRecord bare(String number, String familyName, String firstName) {
        return new StudentRecord(
                new StudentNumber(number),
                null,
                familyName,
                null,
                List.of(firstName),
                null,
                null,
                Sex.M,
                new BirthDate(2003, 12, 31),
                "243",
                null,
                null,
                "243",
                email(number),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String email(String number) {
        return "e" + number + "@etu.univ.example";
    }
}
