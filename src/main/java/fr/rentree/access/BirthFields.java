package fr.rentree.access;

import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;

/** The three fields of a birth date under one question, drawn by {@code field/date.jte}. */
public record BirthFields(Field whole, Field day, Field month, Field year) {

    static BirthFields of(Fields fields) {
        return new BirthFields(
                fields.text("birth"), fields.text("birthDay"), fields.text("birthMonth"), fields.text("birthYear"));
    }
}
