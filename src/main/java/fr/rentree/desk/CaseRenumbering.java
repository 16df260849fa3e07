package fr.rentree.desk;

import fr.rentree.shared.Renumbering;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cases; what was on screen when they were opened stays as it was. */
@Component
class CaseRenumbering implements Renumbering {

    @Override
    public List<String> columns() {
        return List.of("desk_case.student_number");
    }
}
