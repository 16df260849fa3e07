package fr.rentree.student;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** The record itself. */
@Component
class StudentRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("student.number");
    }
}
