package fr.rentree.proof;

import fr.rentree.reference.References;
import fr.rentree.shared.web.Words;
import fr.rentree.student.StudentRecord;
import org.jspecify.annotations.Nullable;

/** Where somebody was born: « à Gaubertin (Loiret) », « au Vigan (Gard) », « (Algérie) ». */
record BirthPlace(StudentRecord student, References references) {

    String written(Words words) {
        var town = student.birthTown();
        var around = "(" + around(words) + ")";
        return town == null ? around : preposition(town, words) + " " + around;
    }

    private String around(Words words) {
        var department = student.birthDepartment();
        var name = department == null
                ? null
                : references.departments().name(department).orElse(department);
        return orElse(name, references.countries().label(student.birthCountry(), words.locale()));
    }

    private static String orElse(@Nullable String name, String other) {
        return name == null ? other : name;
    }

    private static String preposition(String town, Words words) {
        if (!words.french()) return "in " + town;
        if (town.startsWith("Le ")) return "au " + town.substring(3);
        return town.startsWith("Les ") ? "aux " + town.substring(4) : "à " + town;
    }
}
