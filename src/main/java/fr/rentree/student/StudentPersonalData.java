package fr.rentree.student;

import fr.rentree.reference.References;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PersonalData;
import fr.rentree.web.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The record, told to its student. */
@Component
@Order(10)
class StudentPersonalData implements PersonalData {

    private final Students students;
    private final References references;

    StudentPersonalData(Students students, References references) {
        this.students = students;
        this.references = references;
    }

    @Override
    public Set<String> tables() {
        return Set.of("student");
    }

    @Override
    public Held of(StudentNumber student) {
        var record = students.find(student).orElse(null);
        return new Held("record", record, words -> told(record, words));
    }

    private Told told(@Nullable StudentRecord record, Words words) {
        var title = words.say("student.held.title");
        return new Told(
                title,
                record == null
                        ? List.of()
                        : List.of(new Table(
                                words.say("student.held.source"), new RecordWords(references, words).lines(record))));
    }
}
