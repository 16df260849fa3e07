package fr.rentree.proof;

import fr.rentree.reference.PlaceWords;
import fr.rentree.reference.References;
import fr.rentree.student.StudentRecord;
import fr.rentree.web.Words;

/** A place of birth in words: « à Gaubertin (Loiret) », « au Vigan (Gard) », « (Algérie) ». */
record BirthPlace(StudentRecord student, References references) {

    String written(Words words) {
        var town = student.birthTown();
        var around = "("
                + new PlaceWords(references, words.locale())
                        .birthArea(town, student.birthDepartment(), student.birthCountry(), student.birthDate())
                + ")";
        return town == null ? around : preposition(town, words) + " " + around;
    }

    private static String preposition(String town, Words words) {
        if (!words.french()) return "in " + town;
        if (town.startsWith("Le ")) return "au " + town.substring(3);
        return town.startsWith("Les ") ? "aux " + town.substring(4) : "à " + town;
    }
}
