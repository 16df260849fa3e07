package fr.rentree.student;

import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord.Sex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Students to load. */
final class StudentFixture {

    private StudentFixture() {}

    /** A record with everything in it, of the greatest length. */
    static StudentRecord whole(String number) {
        return new StudentRecord(
                new StudentNumber(number),
                number + "12B",
                "É".repeat(30),
                "L'Étang-Müller",
                List.of("Zoé", "Marie\\Anne", "Noëlle"),
                null,
                null,
                Sex.F,
                new BirthDate(2004, 2, 29),
                Address.FRANCE,
                "02A",
                "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
                "109",
                number + "@etu.univ.example",
                number + "@mail.example",
                "+33612345678",
                new Address(
                        Address.FRANCE,
                        "115 impasse des Œillets",
                        "Bâtiment C, appartement 12",
                        "chez Mme Ngô",
                        "07410",
                        "Arlebosc",
                        null),
                "4",
                2022,
                "ST2S",
                "AB",
                "1",
                0,
                "84",
                "43",
                "56",
                "S",
                new Place.Department("034"),
                "0349900B",
                "LI",
                2025,
                "CROUS");
    }

    /** A record with nothing in it that may be absent. */
    static StudentRecord bare(String number, String email, @Nullable String ine) {
        return new StudentRecord(
                new StudentNumber(number),
                ine,
                "Ngô",
                null,
                List.of("Li"),
                null,
                null,
                Sex.M,
                new BirthDate(2003, 12, 31),
                "243",
                null,
                null,
                "243",
                email,
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
}
