package fr.rentree.access;

import fr.rentree.shared.web.FormField;
import fr.rentree.shared.web.FormFields;

/** The three fields of a birth date under one question, drawn by {@code field/date.jte}. */
public record BirthFields(FormField whole, FormField day, FormField month, FormField year) {

    static BirthFields of(FormFields fields) {
        return new BirthFields(
                fields.text("birth"), fields.text("birthDay"), fields.text("birthMonth"), fields.text("birthYear"));
    }
}
