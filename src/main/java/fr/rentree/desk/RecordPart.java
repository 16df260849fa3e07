package fr.rentree.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parts of the read-only record that a student can report as wrong (product 3.1). */
public enum RecordPart {
    NAME,
    BIRTH,
    SEX,
    NATIONALITY,
    INE,
    STUDENT_NUMBER,
    OTHER;

    /** Those that were ticked; what is no part is passed over. */
    public static Set<RecordPart> of(List<String> names) {
        var parts = EnumSet.noneOf(RecordPart.class);
        for (var part : values()) if (names.contains(part.name())) parts.add(part);
        return parts;
    }

    /** Key of its words. */
    public String title() {
        return "desk.part." + name();
    }
}
