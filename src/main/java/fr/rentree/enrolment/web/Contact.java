package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Way;
import org.jspecify.annotations.Nullable;

/** Whom a student turns to: the institute, or the university where there is none. */
public record Contact(String name, String email, @Nullable String phone) {

    /** The phone number as a telephone dials it. */
    public String dialled() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }

    static Contact of(Way way) {
        return way.institute()
                .map(it -> new Contact(it.name(), it.email(), it.phone()))
                .orElseGet(() ->
                        new Contact(way.university().name(), way.university().email(), null));
    }
}
