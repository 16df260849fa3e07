package fr.rentree.web;

import fr.rentree.shared.StudentNumber;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A module's data about a student, told to that student (GDPR, article 15). A module with a table about persons has
 * one; their {@link org.springframework.core.annotation.Order} is the order in which they are told.
 */
public interface PersonalData {

    /** The tables that are told here. */
    Set<String> tables();

    /** All that they hold about this student, and nothing about anybody else. */
    Held of(StudentNumber student);

    /**
     * A module's part.
     *
     * @param name in the JSON file: English, and it stays
     * @param json what is written there: records, lists, JSON trees; {@code null} = nothing
     * @param told the same in words
     */
    record Held(String name, @Nullable Object json, Function<Words, Told> told) {}

    /** A module's part as people read it. */
    record Told(String title, List<Table> tables) {}

    /** Labelled values under a title. */
    record Table(String title, List<Line> lines) {}

    /** One value. */
    record Line(String label, String value) {}
}
