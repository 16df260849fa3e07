package fr.rentree.web;

import fr.rentree.shared.TypedDate;

/**
 * The three fields of a birth date under one question, drawn by {@code field/date.jte}: a whole date that was pasted into the
 * first one is shown in all three, as it is read.
 */
public record BirthFields(FormField whole, FormField day, FormField month, FormField year) {

    public static BirthFields of(FormFields fields) {
        var day = fields.text("birthDay");
        var month = fields.text("birthMonth");
        var year = fields.text("birthYear");
        var read = new TypedDate(day.typed(), month.typed(), year.typed());
        return new BirthFields(
                fields.text("birth"), day.showing(read.day()), month.showing(read.month()), year.showing(read.year()));
    }
}
